// Where the device is: four numbers, from the device alone. No map, no request to anybody.

import { during } from "../guard.js";

const PATIENCE = { enableHighAccuracy: true, timeout: 30_000, maximumAge: 0 };

/** @returns {Promise<string>} latitude longitude altitude accuracy; empty where it does not say */
export async function locate() {
  if (!navigator.geolocation) {
    return "";
  }
  return during(
    new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => done(`${coords.latitude} ${coords.longitude} ${coords.altitude ?? 0} ${coords.accuracy}`),
        () => done(""),
        PATIENCE,
      );
    }),
  );
}
