// The age format for browsers, as its author publishes it.

export * from "age-encryption";
