// \0rolldown/runtime.js
var e = Object.defineProperty, t = (t, n) => {
	let r = {};
	for (var i in t) e(r, i, {
		get: t[i],
		enumerable: !0
	});
	return n || e(r, Symbol.toStringTag, { value: "Module" }), r;
};
// node_modules/@noble/hashes/utils.js
function n(e) {
	return e instanceof Uint8Array || ArrayBuffer.isView(e) && e.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in e && e.BYTES_PER_ELEMENT === 1;
}
var r = (e) => e ? `"${e}" ` : "";
function i(e, t = "") {
	if (typeof e != "number") throw TypeError(r(t) + "expected number, got " + typeof e);
	if (!Number.isSafeInteger(e) || e < 0) throw RangeError(r(t) + "expected integer >= 0, got " + e);
	return e;
}
function a(e, t, a = "") {
	if (n(e) && (t === void 0 || e.length === t)) return e;
	t !== void 0 && i(t, "length");
	let o = n(e), s = t === void 0 ? "" : ` of length ${t}`, c = o ? `length=${e.length}` : `type=${typeof e}`, l = r(a) + "expected Uint8Array" + s + ", got " + c;
	throw o ? RangeError(l) : TypeError(l);
}
function o(e) {
	if (typeof e != "function" || typeof e.create != "function") throw TypeError("expected hash wrapped by utils.createHasher");
	if (i(e.outputLen), i(e.blockLen), e.outputLen < 1 || e.blockLen < 1) throw Error("hash blockLen / outputLen must be >= 1");
}
var s = (e, t) => {
	if (typeof e != "object" || !e || Array.isArray(e)) throw TypeError((t === "object" ? "" : `"${t}" `) + "expected object, got type=" + typeof e);
}, c = (e, t) => {
	s(e, t);
	let n = Object.getPrototypeOf(e);
	if (n !== Object.prototype && n !== null) throw TypeError(`"${t}" expected plain object`);
	if (Object.hasOwn(e, "__proto__")) throw TypeError(`"${t}.__proto__" is not allowed`);
};
function l(e, t = !0) {
	if (e.destroyed) throw Error("hash was destroyed");
	if (t && e.finished) throw Error("digest() was already called");
}
function u(e, t) {
	a(e, void 0, "output");
	let n = t.outputLen;
	if (!(e.length >= n)) throw RangeError("\"output\" expected length >= " + n);
}
function d(e) {
	return new Uint32Array(e.buffer, e.byteOffset, Math.floor(e.byteLength / 4));
}
function f(...e) {
	for (let t = 0; t < e.length; t++) e[t].fill(0);
}
function p(e) {
	return new DataView(e.buffer, e.byteOffset, e.byteLength);
}
function m(e, t) {
	return e << 32 - t | e >>> t;
}
function h(e, t) {
	return e << t | e >>> 32 - t >>> 0;
}
var g = new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68;
function _(e) {
	return e << 24 & 4278190080 | e << 8 & 16711680 | e >>> 8 & 65280 | e >>> 24 & 255;
}
function v(e) {
	for (let t = 0; t < e.length; t++) e[t] = _(e[t]);
	return e;
}
var y = g ? (e) => e : v, b = typeof Uint8Array.from([]).toHex == "function" && typeof Uint8Array.fromHex == "function", x = /* @__PURE__ */ Array.from({ length: 256 }, (e, t) => t.toString(16).padStart(2, "0"));
function S(e) {
	if (a(e), b) return e.toHex();
	let t = "";
	for (let n = 0; n < e.length; n++) t += x[e[n]];
	return t;
}
function C(e) {
	return e >= 48 && e <= 57 ? e - 48 : e >= 65 && e <= 70 ? e - 55 : e >= 97 && e <= 102 ? e - 87 : void 0;
}
function w(e) {
	if (typeof e != "string") throw TypeError("hex string expected, got " + typeof e);
	if (b) try {
		return Uint8Array.fromHex(e);
	} catch (e) {
		throw e instanceof SyntaxError ? RangeError(e.message) : e;
	}
	let t = e.length, n = t / 2;
	if (t % 2) throw RangeError("hex string expected, got unpadded hex of length " + t);
	let r = new Uint8Array(n);
	for (let t = 0, i = 0; t < n; t++, i += 2) {
		let n = C(e.charCodeAt(i)), a = C(e.charCodeAt(i + 1));
		if (n === void 0 || a === void 0) {
			let t = e[i] + e[i + 1];
			throw RangeError("hex string expected, got non-hex character \"" + t + "\" at index " + i);
		}
		r[t] = n * 16 + a;
	}
	return r;
}
function T(e) {
	if (typeof e != "string") throw TypeError("string expected");
	let t = new TextEncoder().encode(e);
	try {
		return new Uint8Array(t);
	} finally {
		f(t);
	}
}
function E(e, t = "") {
	return typeof e == "string" ? T(e) : a(e, void 0, t);
}
function D(...e) {
	let t = 0;
	for (let n = 0; n < e.length; n++) {
		let r = e[n];
		a(r), t += r.length;
	}
	let n = new Uint8Array(t);
	for (let t = 0, r = 0; t < e.length; t++) {
		let i = e[t];
		n.set(i, r), r += i.length;
	}
	return n;
}
function O(e, t, n = "opts") {
	return c(e, "defaults"), t !== void 0 && c(t, n), Object.assign(Object.create(null), e, t);
}
function k(e, t = {}) {
	if (typeof e != "function") throw TypeError("\"hashCons\" expected function, got type=" + typeof e);
	t = O({}, t, "info");
	let n = (t, n) => e(n).update(t).digest(), r = e(void 0);
	return n.outputLen = r.outputLen, n.blockLen = r.blockLen, n.canXOF = r.canXOF, n.create = (t) => e(t), Object.assign(n, t), Object.freeze(n);
}
function A(e = 32) {
	i(e, "bytesLength");
	let t = typeof globalThis == "object" ? globalThis.crypto : null;
	if (typeof t?.getRandomValues != "function") throw Error("crypto.getRandomValues must be defined");
	if (e > 65536) throw RangeError(`"bytesLength" expected <= 65536, got ${e}`);
	return t.getRandomValues(new Uint8Array(e));
}
var j = (e) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	e
]) }), M = class {
	oHash;
	iHash;
	blockLen;
	outputLen;
	canXOF = !1;
	finished = !1;
	destroyed = !1;
	constructor(e, t) {
		if (o(e), a(t, void 0, "key"), this.iHash = e.create(), typeof this.iHash.update != "function") throw Error("expected Hash instance");
		this.blockLen = this.iHash.blockLen, this.outputLen = this.iHash.outputLen;
		let n = this.blockLen, r = new Uint8Array(n);
		r.set(t.length > n ? e.create().update(t).digest() : t);
		for (let e = 0; e < r.length; e++) r[e] ^= 54;
		this.iHash.update(r), this.oHash = e.create();
		for (let e = 0; e < r.length; e++) r[e] ^= 106;
		this.oHash.update(r), f(r);
	}
	update(e) {
		return l(this), this.iHash.update(e), this;
	}
	digestInto(e) {
		l(this), u(e, this), this.finished = !0;
		let t = e.subarray(0, this.outputLen);
		this.iHash.digestInto(t), this.oHash.update(t), this.oHash.digestInto(t), this.destroy();
	}
	digest() {
		let e = new Uint8Array(this.oHash.outputLen);
		return this.digestInto(e), e;
	}
	_cloneInto(e) {
		e ||= Object.create(Object.getPrototypeOf(this), {});
		let { oHash: t, iHash: n, finished: r, destroyed: i, blockLen: a, outputLen: o, canXOF: s } = this;
		return e = e, e.finished = r, e.destroyed = i, e.blockLen = a, e.outputLen = o, e.canXOF = s, e.oHash = t._cloneInto(e.oHash), e.iHash = n._cloneInto(e.iHash), e;
	}
	clone() {
		return this._cloneInto();
	}
	destroy() {
		this.destroyed = !0, this.oHash.destroy(), this.iHash.destroy();
	}
}, N = /* @__PURE__ */ (() => {
	let e = ((e, t, n) => new M(e, t).update(n).digest());
	return e.create = (e, t) => new M(e, t), e;
})();
// node_modules/@noble/hashes/hkdf.js
function P(e, t, n) {
	return o(e), n === void 0 && (n = new Uint8Array(e.outputLen)), N(e, n, t);
}
var F = /* @__PURE__ */ Uint8Array.of(0), I = /* @__PURE__ */ Uint8Array.of();
function L(e, t, n, r = 32, s) {
	o(e), i(r, "length"), a(t, void 0, "prk");
	let c = e.outputLen;
	if (t.length < c) throw Error("\"prk\" must be at least HashLen octets");
	if (r > 255 * c) throw Error("Length must be <= 255*HashLen");
	let l = Math.ceil(r / c);
	if (n === void 0 ? n = I : a(n, void 0, "info"), !l) return s && f(t), /* @__PURE__ */ new Uint8Array();
	let u = s && l === 1 ? t : new Uint8Array(l * c), { iHash: d, oHash: p } = N.create(e, t), m = s ? t : new Uint8Array(c), h = l > 1 ? s?.iHash || e.create() : void 0;
	for (let e = 0; e < l - 1; e++) {
		F[0] = e + 1;
		let t = d._cloneInto(h);
		e && t.update(m), t.update(n).update(F).digestInto(m), p._cloneInto(h).update(m).digestInto(m), u.set(m, c * e);
	}
	if (F[0] = l, l > 1 && d.update(m), d.update(n).update(F).digestInto(m), p.update(m).digestInto(m), u.set(m, c * (l - 1)), d.destroy(), p.destroy(), h?.destroy(), m !== u && f(m), f(F), r === u.length) return u;
	let g = u.slice(0, r);
	return f(u), g;
}
var R = (e, t, n, r, i) => {
	o(e), n === void 0 && (n = new Uint8Array(e.outputLen));
	let a = N.create(e, n).update(t);
	return L(e, a.digest(), r, i, a);
}, ee = (e) => e / 2 ** 32 | 0, te = (e) => e >>> 0;
function ne(e, t, n, r) {
	let i = ee(n), a = te(n);
	e.setUint32(t, r ? a : i, r), e.setUint32(t + 4, r ? i : a, r);
}
// node_modules/@noble/hashes/_md.js
function re(e, t, n) {
	return e & t ^ ~e & n;
}
function ie(e, t, n) {
	return e & t ^ e & n ^ t & n;
}
var ae = class {
	blockLen;
	outputLen;
	canXOF = !1;
	padOffset;
	isLE;
	buffer;
	view;
	finished = !1;
	length = 0;
	pos = 0;
	destroyed = !1;
	constructor(e, t, n, r) {
		this.blockLen = e, this.outputLen = t, this.padOffset = n, this.isLE = r, this.buffer = new Uint8Array(e), this.view = p(this.buffer);
	}
	update(e) {
		l(this), a(e);
		let { view: t, buffer: n, blockLen: r } = this, i = e.length, o = !1;
		for (let a = 0; a < i;) {
			let s = Math.min(r - this.pos, i - a);
			if (s === r) {
				let t = p(e);
				for (; r <= i - a; a += r) this.process(t, a);
				o = !0;
			} else n.set(a === 0 && s === i ? e : e.subarray(a, a + s), this.pos), this.pos += s, a += s, this.pos === r && (this.process(t, 0), this.pos = 0, o = !0);
		}
		return this.length += e.length, o && this.roundClean(), this;
	}
	digestInto(e) {
		l(this), u(e, this), this.finished = !0;
		let { buffer: t, view: n, blockLen: r, isLE: i } = this, { pos: a } = this;
		t[a++] = 128, t.fill(0, a), this.padOffset > r - a && (this.process(n, 0), t.fill(0)), ne(n, r - 8, this.length * 8, i), this.process(n, 0), this.roundClean();
		let o = e === t ? n : p(e), s = this.outputLen, c = s / 4, d = this.get();
		if (s % 4 || c > d.length) throw Error("invalid outputLen");
		for (let e = 0; e < c; e++) o.setUint32(4 * e, d[e], i);
	}
	digest() {
		let { buffer: e, outputLen: t } = this;
		this.digestInto(e);
		let n = e.slice(0, t);
		return this.destroy(), n;
	}
	_cloneIntoMeta(e) {
		let { buffer: t, length: n, finished: r, destroyed: i, pos: a } = this;
		return e.destroyed = i, e.finished = r, e.length = n, e.pos = a, a && e.buffer.set(t), e;
	}
	clone() {
		return this._cloneInto();
	}
}, oe = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]), se = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]), ce = /* @__PURE__ */ new Uint32Array(64), le = class extends ae {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(e, t) {
		super(64, e, 8, !1), this.A = t[0] | 0, this.B = t[1] | 0, this.C = t[2] | 0, this.D = t[3] | 0, this.E = t[4] | 0, this.F = t[5] | 0, this.G = t[6] | 0, this.H = t[7] | 0;
	}
	get() {
		let { A: e, B: t, C: n, D: r, E: i, F: a, G: o, H: s } = this;
		return [
			e,
			t,
			n,
			r,
			i,
			a,
			o,
			s
		];
	}
	set(e, t, n, r, i, a, o, s) {
		this.A = e | 0, this.B = t | 0, this.C = n | 0, this.D = r | 0, this.E = i | 0, this.F = a | 0, this.G = o | 0, this.H = s | 0;
	}
	_cloneInto(e) {
		return (e ||= new this.constructor()).set(...this.get()), this._cloneIntoMeta(e);
	}
	process(e, t) {
		for (let n = 0; n < 16; n++, t += 4) ce[n] = e.getUint32(t, !1);
		for (let e = 16; e < 64; e++) {
			let t = ce[e - 15], n = ce[e - 2], r = m(t, 7) ^ m(t, 18) ^ t >>> 3, i = m(n, 17) ^ m(n, 19) ^ n >>> 10;
			ce[e] = i + ce[e - 7] + r + ce[e - 16] | 0;
		}
		let { A: n, B: r, C: i, D: a, E: o, F: s, G: c, H: l } = this;
		for (let e = 0; e < 64; e++) {
			let t = m(o, 6) ^ m(o, 11) ^ m(o, 25), u = l + t + re(o, s, c) + se[e] + ce[e] | 0, d = (m(n, 2) ^ m(n, 13) ^ m(n, 22)) + ie(n, r, i) | 0;
			l = c, c = s, s = o, o = a + u | 0, a = i, i = r, r = n, n = u + d | 0;
		}
		n = n + this.A | 0, r = r + this.B | 0, i = i + this.C | 0, a = a + this.D | 0, o = o + this.E | 0, s = s + this.F | 0, c = c + this.G | 0, l = l + this.H | 0, this.set(n, r, i, a, o, s, c, l);
	}
	roundClean() {
		f(ce);
	}
	destroy() {
		this.destroyed = !0, this.set(0, 0, 0, 0, 0, 0, 0, 0), f(this.buffer);
	}
}, ue = class extends le {
	constructor() {
		super(32, oe);
	}
}, z = /* @__PURE__ */ k(() => new ue(), /* @__PURE__ */ j(1)), de = (e) => Object.freeze(e());
function fe(e) {
	return e instanceof Uint8Array || ArrayBuffer.isView(e) && e.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in e && e.BYTES_PER_ELEMENT === 1;
}
function pe(e) {
	if (!fe(e)) throw TypeError("Uint8Array expected");
}
function me(e, t) {
	return Array.isArray(t) ? t.length === 0 ? !0 : e ? t.every((e) => typeof e == "string") : t.every((e) => Number.isSafeInteger(e)) : !1;
}
function he(e) {
	if (typeof e != "function") throw TypeError("function expected");
	return !0;
}
function ge(e, t) {
	if (typeof t != "string") throw TypeError(`${e}: string expected`);
	return !0;
}
function _e(e, t = "number") {
	if (typeof e != "number") throw TypeError(`${t}: expected number, got ${typeof e}`);
	if (!Number.isSafeInteger(e)) throw RangeError(`${t}: expected safe integer, got ${e}`);
}
function ve(e, t) {
	if (!me(!1, t)) throw TypeError(`${e}: array of numbers expected`);
}
function ye(...e) {
	let t = (e) => e, n = (e, t) => (n) => e(t(n));
	return {
		encode: e.map((e) => e.encode).reduceRight(n, t),
		decode: e.map((e) => e.decode).reduce(n, t)
	};
}
var be = /* @__PURE__ */ (() => {
	let e = [];
	for (let t = 0; t < 40; t++) e.push(2 ** t);
	return e;
})();
function xe(e, t = e.length) {
	let n = Array(t);
	for (let r = 0; r < t; r++) n[r] = e[r];
	return n;
}
var Se = /* @__PURE__ */ (() => {
	try {
		let e = new TextDecoder();
		return e.decode(Uint8Array.of(65, 48, 43, 127)) === "A0+" ? e : void 0;
	} catch {
		return;
	}
})(), Ce = 8192;
function we(e) {
	let t = e.length;
	if (Se !== void 0 && t >= 12) return Se.decode(e);
	if (t <= Ce) return String.fromCharCode.apply(null, e);
	let n = "";
	for (let r = 0; r < t; r += Ce) n += String.fromCharCode.apply(null, e.subarray(r, r + Ce));
	return n;
}
function Te(e) {
	if (_e(e), e <= 0 || e > 8) throw RangeError("radix2: bits should be in (0..8]");
	let t = be[e] - 1;
	return {
		encode: (n) => {
			pe(n);
			let r = n.length, i = new Uint8Array(Math.ceil(r * 8 / e)), a = 0, o = 0, s = 0;
			for (let c = 0; c < r;) for (c + 2 < r ? (a = a << 24 | n[c] << 16 | n[c + 1] << 8 | n[c + 2], o += 24, c += 3) : (a = (a << 8 | n[c]) & 65535, o += 8, c++); o -= e, i[s++] = a >> o & t, !(o < e););
			return o > 0 && (i[s] = a << e - o & t), i;
		},
		decode: (t) => {
			let n = t.length, r = new Uint8Array(Math.floor(n * e / 8)), i = 0, a = 0, o = 0;
			for (let s = 0; s < n; s++) for (i = (i << e | t[s]) & 65535, a += e; a >= 8; a -= 8) r[o++] = i >> a - 8 & 255;
			if (i = i << 8 - a & 255, a >= e) throw Error("Excess padding");
			if (i > 0) throw Error(`Non-zero padding: ${i}`);
			return r;
		}
	};
}
function Ee(e, t) {
	let n = e.length;
	if (n > 128) throw Error("alphabet: max 128 letters");
	let r = new Uint8Array(n), i = (/* @__PURE__ */ new Int8Array(128)).fill(-1);
	for (let t = 0; t < n; t++) {
		let n = e.charCodeAt(t);
		if (e.codePointAt(t) !== n || n > 127) throw Error("alphabet: single-char ASCII letters only");
		r[t] = n, i[n] = t;
	}
	if (t !== void 0) for (let e of Object.keys(t)) {
		let n = e.charCodeAt(0), r = i[t[e].charCodeAt(0)];
		if (e.length !== 1 || n > 127 || r === void 0 || r === -1) throw Error(`alphabet: invalid alias ${e}`);
		i[n] = r;
	}
	return {
		encode: (e) => {
			let t = new Uint8Array(e.length);
			for (let n = 0; n < e.length; n++) {
				let i = e[n], a = r[i];
				if (a === void 0) throw Error(`alphabet.encode: invalid digit ${i}`);
				t[n] = a;
			}
			return we(t);
		},
		decode: (t) => {
			ge("decode", t);
			let n = t.length, r = new Uint8Array(n);
			for (let a = 0; a < n; a++) {
				let n = t.charCodeAt(a), o = n < 128 ? i[n] : -1;
				if (o === -1) throw Error(`Unknown letter "${t[a]}". Allowed: ${e}`);
				r[a] = o;
			}
			return r;
		}
	};
}
function De(e, t = "=") {
	return _e(e), ge("padding", t), {
		encode(n) {
			for (; n.length * e % 8;) n += t;
			return n;
		},
		decode(n) {
			ge("decode", n);
			let r = n.length;
			if (r * e % 8) throw Error("padding: invalid length");
			for (; r > 0 && n[r - 1] === t; r--) if ((r - 1) * e % 8 == 0) throw Error("padding: excess padding");
			return n.slice(0, r);
		}
	};
}
function Oe(e) {
	return he(e), function(...t) {
		try {
			return e.apply(null, t);
		} catch {}
	};
}
var ke = typeof Uint8Array.from([]).toBase64 == "function" && typeof Uint8Array.fromBase64 == "function", Ae = /[\t\n\f\r ]/, je = (e, t) => {
	ge("base64", e);
	let n = t ? "base64url" : "base64";
	if (e.length > 0 && Ae.test(e)) throw Error("invalid base64");
	return Uint8Array.fromBase64(e, {
		alphabet: n,
		lastChunkHandling: "strict"
	});
}, Me = /* @__PURE__ */ de(() => ye(Te(6), Ee("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"), De(6))), Ne = /* @__PURE__ */ de(() => ke ? {
	encode(e) {
		return pe(e), e.toBase64();
	},
	decode(e) {
		return je(e, !1);
	}
} : Me), B = /* @__PURE__ */ de(() => ye(Te(6), Ee("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))), Pe = /* @__PURE__ */ Ee("qpzry9x8gf2tvdw0s3jn54khce6mua7l"), Fe = /^[\x21-\x60\x7b-\x7e]+$/;
function Ie(e, t) {
	for (let n = 0; n < t.length; n++) {
		let r = t.charCodeAt(n);
		if (r < 33 || r > 126) throw Error(`${e}: printable ASCII expected`);
	}
}
function Le(e) {
	let t = e.length, n = new Uint8Array(t);
	for (let r = 0; r < t; r++) {
		let t = e[r];
		if (t < 0 || t >= 32) throw Error(`alphabet.encode: invalid digit ${t}`);
		n[r] = t;
	}
	return n;
}
var Re = [
	996825010,
	642813549,
	513874426,
	1027748829,
	705979059
];
function ze(e) {
	let t = e >> 25, n = (e & 33554431) << 5;
	for (let e = 0; e < Re.length; e++) (t >> e & 1) == 1 && (n ^= Re[e]);
	return n;
}
function Be(e, t, n = 1) {
	let r = e.length, i = 1;
	for (let t = 0; t < r; t++) {
		let n = e.charCodeAt(t);
		if (n < 33 || n > 126) throw Error(`Invalid prefix (${e})`);
		i = ze(i) ^ n >> 5;
	}
	i = ze(i);
	for (let t = 0; t < r; t++) i = ze(i) ^ e.charCodeAt(t) & 31;
	for (let e of t) i = ze(i) ^ e;
	for (let e = 0; e < 6; e++) i = ze(i);
	i ^= n;
	let a = /* @__PURE__ */ new Uint8Array(6);
	for (let e = 0; e < 6; e++) a[e] = i >>> 5 * (5 - e) & 31;
	return Pe.encode(a);
}
function Ve(e) {
	let t = e === "bech32" ? 1 : 734539939, n = Te(5), r = (e) => {
		pe(e);
		let t = e.length, n = Array(Math.ceil(t * 8 / 5)), r = 0, i = 0, a = 0;
		for (let o = 0; o < t; o++) for (r = r << 8 | e[o], i += 8; i >= 5; i -= 5) n[a++] = r >> i - 5 & 31;
		return i > 0 && (n[a] = r << 5 - i & 31), n;
	}, i = (e) => {
		ve("radix2.decode", e);
		let t = e.length, r = new Uint8Array(t);
		for (let n = 0; n < t; n++) {
			let t = e[n];
			if (t < 0 || t >= 32) throw Error(`convertRadix2: invalid word=${t}`);
			r[n] = t;
		}
		return n.decode(r);
	}, a = Oe(i);
	function o(e, n, r = 90) {
		ge("bech32.encode prefix", e), r !== !1 && _e(r, "limit"), fe(n) && (n = xe(n)), ve("bech32.encode", n);
		let i = e.length;
		if (i === 0) throw TypeError(`Invalid prefix length ${i}`);
		let a = i + 7 + n.length;
		if (r !== !1 && a > r) throw TypeError(`Length ${a} exceeds limit ${r}`);
		Ie("bech32.encode prefix", e);
		let o = e.toLowerCase(), s = Be(o, n, t);
		return `${o}1${Pe.encode(Le(n))}${s}`;
	}
	function s(e, n = 90) {
		ge("bech32.decode input", e), n !== !1 && _e(n, "limit");
		let r = e.length;
		if (r < 8 || n !== !1 && r > n) throw TypeError(`invalid string length ${r}, expected (8..${n})`);
		let i = e.toLowerCase();
		if (e !== i && !Fe.test(e)) throw Ie("bech32.decode input", e), Error("mixed-case string not allowed");
		let a = i.lastIndexOf("1");
		if (a === 0 || a === -1) throw Error("invalid separator \"1\"");
		let o = i.slice(0, a), s = i.slice(a + 1);
		if (s.length < 6) throw Error("invalid data length");
		let c = Pe.decode(s), l = xe(c, c.length - 6), u = Be(o, l, t);
		if (!s.endsWith(u)) throw Error(`Invalid checksum in ${e}`);
		return {
			prefix: o,
			words: l
		};
	}
	let c = Oe(s);
	function l(e, t = 90) {
		let { prefix: n, words: r } = s(e, t);
		return {
			prefix: n,
			words: r,
			bytes: i(r)
		};
	}
	function u(e, t) {
		return o(e, r(t));
	}
	return {
		encode: o,
		decode: s,
		encodeFromBytes: u,
		decodeToBytes: l,
		decodeUnsafe: c,
		fromWords: i,
		fromWordsUnsafe: a,
		toWords: r
	};
}
var V = /* @__PURE__ */ de(() => Ve("bech32"));
// node_modules/@noble/hashes/pbkdf2.js
function He(e, t, n, r) {
	o(e);
	let { c: a, dkLen: s, asyncTick: c } = O({
		dkLen: 32,
		asyncTick: 10
	}, r);
	if (i(a, "c"), i(s, "dkLen"), i(c, "asyncTick"), a < 1) throw Error("\"c\" (iterations) must be >= 1");
	if (s < 1) throw Error("\"dkLen\" must be >= 1");
	if (s > (2 ** 32 - 1) * e.outputLen) throw Error("derived key too long");
	let l = E(t, "password");
	try {
		let t = E(n, "salt");
		try {
			let n = new Uint8Array(s), { iHash: r, oHash: i, outputLen: o } = N.create(e, l);
			return {
				c: a,
				dkLen: s,
				asyncTick: c,
				DK: n,
				outputLen: o,
				eng: Ue(r, i, t, new Uint8Array(o))
			};
		} finally {
			typeof n == "string" && f(t);
		}
	} finally {
		typeof t == "string" && f(l);
	}
}
function Ue(e, t, n, r) {
	let i = /* @__PURE__ */ new Uint8Array(4), a = p(i), o = e._cloneInto().update(n), s = t._cloneInto(), c = e._cloneInto, l = t._cloneInto;
	return {
		u1: (e, n) => {
			a.setInt32(0, e, !1), o._cloneInto(s).update(i).digestInto(r), t._cloneInto(s).update(r).digestInto(r), n.set(r.subarray(0, n.length));
		},
		rounds: (n, i) => {
			for (let a = 1; a < n; a++) {
				c.call(e, s).update(r).digestInto(r), l.call(t, s).update(r).digestInto(r);
				for (let e = 0; e < i.length; e++) i[e] ^= r[e];
			}
		},
		output: (n) => (e.destroy(), t.destroy(), o.destroy(), s.destroy(), f(r), n)
	};
}
function We(e, t, n, r) {
	let { c: i, dkLen: a, DK: o, outputLen: s, eng: c } = He(e, t, n, r);
	for (let e = 1, t = 0; t < a; e++, t += s) {
		let n = o.subarray(t, t + s);
		c.u1(e, n), c.rounds(i, n);
	}
	return c.output(o);
}
// node_modules/@noble/hashes/scrypt.js
function Ge(e, t, n, r, i, a) {
	let o = e[t++] ^ n[r++], s = e[t++] ^ n[r++], c = e[t++] ^ n[r++], l = e[t++] ^ n[r++], u = e[t++] ^ n[r++], d = e[t++] ^ n[r++], f = e[t++] ^ n[r++], p = e[t++] ^ n[r++], m = e[t++] ^ n[r++], g = e[t++] ^ n[r++], _ = e[t++] ^ n[r++], v = e[t++] ^ n[r++], y = e[t++] ^ n[r++], b = e[t++] ^ n[r++], x = e[t++] ^ n[r++], S = e[t++] ^ n[r++], C = o, w = s, T = c, E = l, D = u, O = d, k = f, A = p, j = m, M = g, N = _, P = v, F = y, I = b, L = x, R = S;
	for (let e = 0; e < 8; e += 2) D ^= h(C + F | 0, 7), j ^= h(D + C | 0, 9), F ^= h(j + D | 0, 13), C ^= h(F + j | 0, 18), M ^= h(O + w | 0, 7), I ^= h(M + O | 0, 9), w ^= h(I + M | 0, 13), O ^= h(w + I | 0, 18), L ^= h(N + k | 0, 7), T ^= h(L + N | 0, 9), k ^= h(T + L | 0, 13), N ^= h(k + T | 0, 18), E ^= h(R + P | 0, 7), A ^= h(E + R | 0, 9), P ^= h(A + E | 0, 13), R ^= h(P + A | 0, 18), w ^= h(C + E | 0, 7), T ^= h(w + C | 0, 9), E ^= h(T + w | 0, 13), C ^= h(E + T | 0, 18), k ^= h(O + D | 0, 7), A ^= h(k + O | 0, 9), D ^= h(A + k | 0, 13), O ^= h(D + A | 0, 18), P ^= h(N + M | 0, 7), j ^= h(P + N | 0, 9), M ^= h(j + P | 0, 13), N ^= h(M + j | 0, 18), F ^= h(R + L | 0, 7), I ^= h(F + R | 0, 9), L ^= h(I + F | 0, 13), R ^= h(L + I | 0, 18);
	i[a++] = o + C | 0, i[a++] = s + w | 0, i[a++] = c + T | 0, i[a++] = l + E | 0, i[a++] = u + D | 0, i[a++] = d + O | 0, i[a++] = f + k | 0, i[a++] = p + A | 0, i[a++] = m + j | 0, i[a++] = g + M | 0, i[a++] = _ + N | 0, i[a++] = v + P | 0, i[a++] = y + F | 0, i[a++] = b + I | 0, i[a++] = x + L | 0, i[a++] = S + R | 0;
}
function Ke(e, t, n, r, i) {
	let a = r + 0, o = r + 16 * i;
	for (let r = 0; r < 16; r++) n[o + r] = e[t + (2 * i - 1) * 16 + r];
	for (let r = 0; r < i; r++, a += 16, t += 16) Ge(n, o, e, t, n, a), r > 0 && (o += 16), Ge(n, a, e, t += 16, n, o);
}
var qe = 1024 * (2 ** 20 + 1 + 1);
function Je(e, t, n) {
	let { N: r, r: a, p: o, dkLen: s, asyncTick: c, maxmem: l, onProgress: u } = O({
		dkLen: 32,
		asyncTick: 10,
		maxmem: qe
	}, n);
	if (i(r, "N"), i(a, "r"), i(o, "p"), i(s, "dkLen"), i(c, "asyncTick"), i(l, "maxmem"), u !== void 0 && typeof u != "function") throw Error("\"onProgress\" must be a function");
	if (a < 1) throw Error("\"r\" expected integer >= 1");
	let p = 128 * a, m = p / 4, h = 2 ** 32;
	if (r <= 1 || r & r - 1 || r > h) throw Error("\"N\" expected a power of 2, and 2^1 <= N <= 2^32");
	if (o < 1 || o > (h - 1) * 32 / p) throw Error("\"p\" expected integer 1..((2^32 - 1) * 32) / (128 * r)");
	if (s < 1 || s > (h - 1) * 32) throw Error("\"dkLen\" expected integer 1..(2^32 - 1) * 32");
	let g = p * (r + o + 1);
	if (g > l) throw Error("\"maxmem\" limit was hit: memUsed(128*r*(N+p+1))=" + g + ", maxmem=" + l);
	let _ = We(z, e, t, {
		c: 1,
		dkLen: p * o
	}), v = d(_), y = d(new Uint8Array(p * r)), b = d(new Uint8Array(p)), x = () => {};
	if (u) {
		let e = 2 * r * o, t = Math.max(Math.floor(e / 1e4), 1), n = 0;
		x = () => {
			if (n++, u && (!(n % t) || n === e)) try {
				u(n / e);
			} catch (e) {
				throw f(_, y, b), e;
			}
		};
	}
	return {
		N: r,
		r: a,
		p: o,
		dkLen: s,
		blockSize32: m,
		V: y,
		B32: v,
		B: _,
		tmp: b,
		blockMixCb: x,
		asyncTick: c
	};
}
function Ye(e, t, n, r, i) {
	let a = We(z, e, n, {
		c: 1,
		dkLen: t
	});
	return f(n, r, i), a;
}
function Xe(e, t, n) {
	let { N: r, r: i, p: a, dkLen: o, blockSize32: s, V: c, B32: l, B: u, tmp: d, blockMixCb: f } = Je(e, t, n);
	y(l);
	for (let e = 0; e < a; e++) {
		let t = s * e;
		for (let e = 0; e < s; e++) c[e] = l[t + e];
		for (let e = 0, t = 0; e < r - 1; e++) Ke(c, t, c, t += s, i), f();
		Ke(c, (r - 1) * s, l, t, i), f();
		for (let e = 0; e < r; e++) {
			let e = (l[t + s - 16] & r - 1) >>> 0;
			for (let n = 0; n < s; n++) d[n] = l[t + n] ^ c[e * s + n];
			Ke(d, 0, l, t, i), f();
		}
	}
	return y(l), Ye(e, o, u, c, d);
}
// node_modules/@noble/ciphers/utils.js
function Ze(e) {
	return e instanceof Uint8Array || ArrayBuffer.isView(e) && e.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in e && e.BYTES_PER_ELEMENT === 1;
}
var Qe = (e) => e ? `"${e}" ` : "";
function $e(e, t = "") {
	if (typeof e != "boolean") throw TypeError(Qe(t) + "expected boolean, got type=" + typeof e);
	return e;
}
function et(e, t = "") {
	if (typeof e != "number") throw TypeError(Qe(t) + "expected number, got " + typeof e);
	if (!Number.isSafeInteger(e) || e < 0) throw RangeError(Qe(t) + "expected integer >= 0, got " + e);
	return e;
}
function H(e, t, n = "") {
	if (Ze(e) && (t === void 0 || e.length === t)) return e;
	t !== void 0 && et(t, "length");
	let r = Ze(e), i = t === void 0 ? "" : ` of length ${t}`, a = r ? `length=${e.length}` : `type=${typeof e}`, o = Qe(n) + "expected Uint8Array" + i + ", got " + a;
	throw r ? RangeError(o) : TypeError(o);
}
var tt = (e, t) => {
	if (typeof e != "object" || !e || Array.isArray(e)) throw TypeError(t === "object" ? "expected valid options object" : `"${t}" expected object, got type=${typeof e}`);
};
function nt(e, t = !0) {
	if (e.destroyed) throw Error("hash was destroyed");
	if (t && e.finished) throw Error("digest() was already called");
}
function rt(e, t) {
	H(e, void 0, "output");
	let n = t.outputLen;
	if (!(e.length >= n)) throw RangeError("\"output\" expected length >= " + n);
}
function it(e) {
	return new Uint32Array(e.buffer, e.byteOffset, Math.floor(e.byteLength / 4));
}
function at(...e) {
	for (let t = 0; t < e.length; t++) e[t].fill(0);
}
function ot(e) {
	return new DataView(e.buffer, e.byteOffset, e.byteLength);
}
var st = new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68;
function ct(e) {
	return e << 24 & 4278190080 | e << 8 & 16711680 | e >>> 8 & 65280 | e >>> 24 & 255;
}
function lt(e) {
	for (let t = 0; t < e.length; t++) e[t] = ct(e[t]);
	return e;
}
var ut = st ? (e) => e : lt;
function dt(e, t) {
	return !e.byteLength || !t.byteLength ? !1 : e.buffer === t.buffer && e.byteOffset < t.byteOffset + t.byteLength && t.byteOffset < e.byteOffset + e.byteLength;
}
function ft(e, t) {
	if (dt(e, t) && e.byteOffset < t.byteOffset) throw Error("complex overlap of input and output is not supported");
}
function pt(e, t) {
	return tt(e, "defaults"), tt(t, "opts"), Object.assign(e, t);
}
function mt(e, t) {
	if (e = H(e), t = H(t), e.length !== t.length) return !1;
	let n = 0;
	for (let r = 0; r < e.length; r++) n |= e[r] ^ t[r];
	return n === 0;
}
function ht(e, t, n) {
	let r = t, i = n || (() => []), a = (e, t) => r(t, ...i(e)).update(e).digest(), o = r(new Uint8Array(e), ...i(/* @__PURE__ */ new Uint8Array()));
	return a.outputLen = o.outputLen, a.blockLen = o.blockLen, a.create = (e, ...t) => r(e, ...t), a;
}
var gt = (e, t) => {
	function n(n, ...r) {
		if (H(n, void 0, "key"), e.nonceLength !== void 0) {
			let t = r[0];
			H(t, e.varSizeNonce ? void 0 : e.nonceLength, "nonce");
		}
		let i = e.tagLength, a = e.nonceLength === void 0 ? 0 : 1;
		if (!e.withAAD) {
			for (let e = a; e < r.length; e++) if (Ze(r[e])) throw Error("AAD not supported");
		}
		e.withAAD && r[a] !== void 0 && H(r[a], void 0, "AAD");
		let o = t(n, ...r), s = (e, t) => {
			if (t !== void 0) {
				if (e !== 2) throw Error("cipher output not supported");
				H(t, void 0, "output");
			}
		}, c = !1;
		return {
			encrypt(e, t) {
				if (c) throw Error("cannot encrypt() twice with same key + nonce");
				return c = !0, H(e, void 0, "data"), s(o.encrypt.length, t), o.encrypt(e, t);
			},
			decrypt(e, t) {
				if (H(e, void 0, "data"), i && e.length < i) throw Error("\"ciphertext\" expected length >= tagLength=" + i);
				return s(o.decrypt.length, t), o.decrypt(e, t);
			}
		};
	}
	return Object.assign(n, e), n;
};
function _t(e, t, n = !0) {
	if (t === void 0) return new Uint8Array(e);
	if (H(t, e, "output"), n && !yt(t)) throw Error("invalid output, must be aligned");
	return t;
}
function vt(e, t, n) {
	et(e), et(t), $e(n);
	let r = /* @__PURE__ */ new Uint8Array(16), i = ot(r);
	return i.setBigUint64(0, BigInt(t), n), i.setBigUint64(8, BigInt(e), n), r;
}
function yt(e) {
	return e.byteOffset % 4 == 0;
}
function bt(e) {
	return Uint8Array.from(H(e));
}
// node_modules/@noble/ciphers/_arx.js
var xt = (e) => Uint8Array.from(e.split(""), (e) => e.charCodeAt(0)), St = /* @__PURE__ */ ut(it(xt("expand 16-byte k"))), Ct = /* @__PURE__ */ ut(it(xt("expand 32-byte k")));
function U(e, t) {
	return e << t | e >>> 32 - t;
}
var wt = 64, Tt = 16, Et = 2 ** 32 - 1, Dt = /* @__PURE__ */ Uint32Array.of();
function Ot(e, t, n, r, i, a, o, s) {
	let c = i.length, l = new Uint8Array(wt), u = it(l), d = st && yt(i) && yt(a), f = d ? it(i) : Dt, p = d ? it(a) : Dt;
	if (st) for (let m = 0; m < c; o++) {
		if (e(t, n, r, u, o, s), o >= Et) throw Error("arx: counter overflow");
		let h = Math.min(wt, c - m);
		if (d && h === wt) {
			let e = m / 4;
			if (m % 4 != 0) throw Error("arx: invalid block position");
			for (let t = 0, n; t < Tt; t++) n = e + t, p[n] = f[n] ^ u[t];
			m += wt;
		} else {
			for (let e = 0, t; e < h; e++) t = m + e, a[t] = i[t] ^ l[e];
			m += h;
		}
	}
	else for (let d = 0; d < c; o++) {
		if (e(t, n, r, u, o, s), ut(u), o >= Et) throw Error("arx: counter overflow");
		let f = Math.min(wt, c - d);
		for (let e = 0, t; e < f; e++) t = d + e, a[t] = i[t] ^ l[e];
		d += f;
	}
}
function kt(e, t) {
	let { allowShortKeys: n, extendNonceFn: r, counterLength: i, counterRight: a, rounds: o } = pt({
		allowShortKeys: !1,
		counterLength: 8,
		counterRight: !1,
		rounds: 20
	}, t);
	if (typeof e != "function") throw Error("core must be a function");
	return et(i), et(o), $e(a), $e(n), (t, s, c, l, u = 0) => {
		H(t, void 0, "key"), H(s, void 0, "nonce"), H(c, void 0, "data");
		let d = c.length, f = l !== void 0;
		if (l = _t(d, l, !1), f && ft(c, l), et(u), u < 0 || u >= Et) throw Error("arx: counter overflow");
		let p = [], m = t.length, h, g;
		if (m === 32) p.push(h = bt(t)), g = Ct;
		else if (m === 16 && n) h = /* @__PURE__ */ new Uint8Array(32), h.set(t), h.set(t, 16), g = St, p.push(h);
		else throw H(t, 32, "arx key"), Error("invalid key size");
		st && yt(s) || p.push(s = bt(s));
		let _ = it(h);
		if (r) {
			if (s.length !== 24) throw Error("arx: extended nonce must be 24 bytes");
			let e = s.subarray(0, 16);
			if (st) r(g, _, it(e), _);
			else {
				let t = ut(Uint32Array.from(g));
				r(t, _, it(e), _), at(t), ut(_);
			}
			s = s.subarray(16);
		} else st || ut(_);
		let v = 16 - i;
		if (v !== s.length) throw Error(`arx: nonce must be ${v} or 16 bytes`);
		if (v !== 12) {
			let e = /* @__PURE__ */ new Uint8Array(12);
			e.set(s, a ? 0 : 12 - s.length), s = e, p.push(s);
		}
		let y = ut(it(s));
		try {
			return Ot(e, g, _, y, c, l, u, o), l;
		} finally {
			at(...p);
		}
	};
}
// node_modules/@noble/ciphers/_poly1305.js
function W(e, t) {
	return e[t++] & 255 | (e[t++] & 255) << 8;
}
var At = class {
	blockLen = 16;
	outputLen = 16;
	buffer = /* @__PURE__ */ new Uint8Array(16);
	r = /* @__PURE__ */ new Uint16Array(10);
	h = /* @__PURE__ */ new Uint16Array(10);
	pad = /* @__PURE__ */ new Uint16Array(8);
	pos = 0;
	finished = !1;
	destroyed = !1;
	constructor(e) {
		e = bt(H(e, 32, "key"));
		let t = W(e, 0), n = W(e, 2), r = W(e, 4), i = W(e, 6), a = W(e, 8), o = W(e, 10), s = W(e, 12), c = W(e, 14);
		this.r[0] = t & 8191, this.r[1] = (t >>> 13 | n << 3) & 8191, this.r[2] = (n >>> 10 | r << 6) & 7939, this.r[3] = (r >>> 7 | i << 9) & 8191, this.r[4] = (i >>> 4 | a << 12) & 255, this.r[5] = a >>> 1 & 8190, this.r[6] = (a >>> 14 | o << 2) & 8191, this.r[7] = (o >>> 11 | s << 5) & 8065, this.r[8] = (s >>> 8 | c << 8) & 8191, this.r[9] = c >>> 5 & 127;
		for (let t = 0; t < 8; t++) this.pad[t] = W(e, 16 + 2 * t);
	}
	process(e, t, n = !1) {
		let r = n ? 0 : 2048, { h: i, r: a } = this, o = a[0], s = a[1], c = a[2], l = a[3], u = a[4], d = a[5], f = a[6], p = a[7], m = a[8], h = a[9], g = W(e, t + 0), _ = W(e, t + 2), v = W(e, t + 4), y = W(e, t + 6), b = W(e, t + 8), x = W(e, t + 10), S = W(e, t + 12), C = W(e, t + 14), w = i[0] + (g & 8191), T = i[1] + ((g >>> 13 | _ << 3) & 8191), E = i[2] + ((_ >>> 10 | v << 6) & 8191), D = i[3] + ((v >>> 7 | y << 9) & 8191), O = i[4] + ((y >>> 4 | b << 12) & 8191), k = i[5] + (b >>> 1 & 8191), A = i[6] + ((b >>> 14 | x << 2) & 8191), j = i[7] + ((x >>> 11 | S << 5) & 8191), M = i[8] + ((S >>> 8 | C << 8) & 8191), N = i[9] + (C >>> 5 | r), P = 0, F = P + w * o + 5 * h * T + 5 * m * E + 5 * p * D + 5 * f * O;
		P = F >>> 13, F &= 8191, F += 5 * d * k + 5 * u * A + 5 * l * j + 5 * c * M + 5 * s * N, P += F >>> 13, F &= 8191;
		let I = P + w * s + T * o + 5 * h * E + 5 * m * D + 5 * p * O;
		P = I >>> 13, I &= 8191, I += 5 * f * k + 5 * d * A + 5 * u * j + 5 * l * M + 5 * c * N, P += I >>> 13, I &= 8191;
		let L = P + w * c + T * s + E * o + 5 * h * D + 5 * m * O;
		P = L >>> 13, L &= 8191, L += 5 * p * k + 5 * f * A + 5 * d * j + 5 * u * M + 5 * l * N, P += L >>> 13, L &= 8191;
		let R = P + w * l + T * c + E * s + D * o + 5 * h * O;
		P = R >>> 13, R &= 8191, R += 5 * m * k + 5 * p * A + 5 * f * j + 5 * d * M + 5 * u * N, P += R >>> 13, R &= 8191;
		let ee = P + w * u + T * l + E * c + D * s + O * o;
		P = ee >>> 13, ee &= 8191, ee += 5 * h * k + 5 * m * A + 5 * p * j + 5 * f * M + 5 * d * N, P += ee >>> 13, ee &= 8191;
		let te = P + w * d + T * u + E * l + D * c + O * s;
		P = te >>> 13, te &= 8191, te += k * o + 5 * h * A + 5 * m * j + 5 * p * M + 5 * f * N, P += te >>> 13, te &= 8191;
		let ne = P + w * f + T * d + E * u + D * l + O * c;
		P = ne >>> 13, ne &= 8191, ne += k * s + A * o + 5 * h * j + 5 * m * M + 5 * p * N, P += ne >>> 13, ne &= 8191;
		let re = P + w * p + T * f + E * d + D * u + O * l;
		P = re >>> 13, re &= 8191, re += k * c + A * s + j * o + 5 * h * M + 5 * m * N, P += re >>> 13, re &= 8191;
		let ie = P + w * m + T * p + E * f + D * d + O * u;
		P = ie >>> 13, ie &= 8191, ie += k * l + A * c + j * s + M * o + 5 * h * N, P += ie >>> 13, ie &= 8191;
		let ae = P + w * h + T * m + E * p + D * f + O * d;
		P = ae >>> 13, ae &= 8191, ae += k * u + A * l + j * c + M * s + N * o, P += ae >>> 13, ae &= 8191, P = (P << 2) + P | 0, P = P + F | 0, F = P & 8191, P >>>= 13, I += P, i[0] = F, i[1] = I, i[2] = L, i[3] = R, i[4] = ee, i[5] = te, i[6] = ne, i[7] = re, i[8] = ie, i[9] = ae;
	}
	finalize() {
		let { h: e, pad: t } = this, n = /* @__PURE__ */ new Uint16Array(10), r = e[1] >>> 13;
		e[1] &= 8191;
		for (let t = 2; t < 10; t++) e[t] += r, r = e[t] >>> 13, e[t] &= 8191;
		e[0] += r * 5, r = e[0] >>> 13, e[0] &= 8191, e[1] += r, r = e[1] >>> 13, e[1] &= 8191, e[2] += r, n[0] = e[0] + 5, r = n[0] >>> 13, n[0] &= 8191;
		for (let t = 1; t < 10; t++) n[t] = e[t] + r, r = n[t] >>> 13, n[t] &= 8191;
		n[9] -= 8192;
		let i = (r ^ 1) - 1;
		for (let e = 0; e < 10; e++) n[e] &= i;
		i = ~i;
		for (let t = 0; t < 10; t++) e[t] = e[t] & i | n[t];
		e[0] = (e[0] | e[1] << 13) & 65535, e[1] = (e[1] >>> 3 | e[2] << 10) & 65535, e[2] = (e[2] >>> 6 | e[3] << 7) & 65535, e[3] = (e[3] >>> 9 | e[4] << 4) & 65535, e[4] = (e[4] >>> 12 | e[5] << 1 | e[6] << 14) & 65535, e[5] = (e[6] >>> 2 | e[7] << 11) & 65535, e[6] = (e[7] >>> 5 | e[8] << 8) & 65535, e[7] = (e[8] >>> 8 | e[9] << 5) & 65535;
		let a = e[0] + t[0];
		e[0] = a & 65535;
		for (let n = 1; n < 8; n++) a = (e[n] + t[n] | 0) + (a >>> 16) | 0, e[n] = a & 65535;
		at(n);
	}
	update(e) {
		nt(this), H(e), e = bt(e);
		let { buffer: t, blockLen: n } = this, r = e.length;
		for (let i = 0; i < r;) {
			let a = Math.min(n - this.pos, r - i);
			if (a === n) for (; n <= r - i; i += n) this.process(e, i);
			else t.set(e.subarray(i, i + a), this.pos), this.pos += a, i += a, this.pos === n && (this.process(t, 0, !1), this.pos = 0);
		}
		return this;
	}
	destroy() {
		this.destroyed = !0, at(this.h, this.r, this.buffer, this.pad);
	}
	digestInto(e) {
		nt(this), rt(e, this), this.finished = !0;
		let { buffer: t, h: n } = this, { pos: r } = this;
		if (r) {
			for (t[r++] = 1; r < 16; r++) t[r] = 0;
			this.process(t, 0, !0);
		}
		this.finalize();
		let i = 0;
		for (let t = 0; t < 8; t++) e[i++] = n[t] >>> 0, e[i++] = n[t] >>> 8;
	}
	digest() {
		let { buffer: e, outputLen: t } = this;
		this.digestInto(e);
		let n = e.slice(0, t);
		return this.destroy(), n;
	}
}, jt = /* @__PURE__ */ ht(32, (e) => new At(e));
// node_modules/@noble/ciphers/chacha.js
function Mt(e, t, n, r, i, a = 20) {
	let o = e[0], s = e[1], c = e[2], l = e[3], u = t[0], d = t[1], f = t[2], p = t[3], m = t[4], h = t[5], g = t[6], _ = t[7], v = i, y = n[0], b = n[1], x = n[2], S = o, C = s, w = c, T = l, E = u, D = d, O = f, k = p, A = m, j = h, M = g, N = _, P = v, F = y, I = b, L = x;
	for (let e = 0; e < a; e += 2) S = S + E | 0, P = U(P ^ S, 16), A = A + P | 0, E = U(E ^ A, 12), S = S + E | 0, P = U(P ^ S, 8), A = A + P | 0, E = U(E ^ A, 7), C = C + D | 0, F = U(F ^ C, 16), j = j + F | 0, D = U(D ^ j, 12), C = C + D | 0, F = U(F ^ C, 8), j = j + F | 0, D = U(D ^ j, 7), w = w + O | 0, I = U(I ^ w, 16), M = M + I | 0, O = U(O ^ M, 12), w = w + O | 0, I = U(I ^ w, 8), M = M + I | 0, O = U(O ^ M, 7), T = T + k | 0, L = U(L ^ T, 16), N = N + L | 0, k = U(k ^ N, 12), T = T + k | 0, L = U(L ^ T, 8), N = N + L | 0, k = U(k ^ N, 7), S = S + D | 0, L = U(L ^ S, 16), M = M + L | 0, D = U(D ^ M, 12), S = S + D | 0, L = U(L ^ S, 8), M = M + L | 0, D = U(D ^ M, 7), C = C + O | 0, P = U(P ^ C, 16), N = N + P | 0, O = U(O ^ N, 12), C = C + O | 0, P = U(P ^ C, 8), N = N + P | 0, O = U(O ^ N, 7), w = w + k | 0, F = U(F ^ w, 16), A = A + F | 0, k = U(k ^ A, 12), w = w + k | 0, F = U(F ^ w, 8), A = A + F | 0, k = U(k ^ A, 7), T = T + E | 0, I = U(I ^ T, 16), j = j + I | 0, E = U(E ^ j, 12), T = T + E | 0, I = U(I ^ T, 8), j = j + I | 0, E = U(E ^ j, 7);
	let R = 0;
	r[R++] = o + S | 0, r[R++] = s + C | 0, r[R++] = c + w | 0, r[R++] = l + T | 0, r[R++] = u + E | 0, r[R++] = d + D | 0, r[R++] = f + O | 0, r[R++] = p + k | 0, r[R++] = m + A | 0, r[R++] = h + j | 0, r[R++] = g + M | 0, r[R++] = _ + N | 0, r[R++] = v + P | 0, r[R++] = y + F | 0, r[R++] = b + I | 0, r[R++] = x + L | 0;
}
var Nt = /* @__PURE__ */ kt(Mt, {
	counterRight: !1,
	counterLength: 4,
	allowShortKeys: !1
}), Pt = /* @__PURE__ */ new Uint8Array(16), Ft = (e, t) => {
	e.update(t);
	let n = t.length % 16;
	n && e.update(Pt.subarray(n));
}, It = /* @__PURE__ */ new Uint8Array(32);
function Lt(e, t, n, r, i) {
	i !== void 0 && H(i, void 0, "AAD");
	let a = e(t, n, It), o = vt(r.length, i ? i.length : 0, !0), s = jt.create(a);
	i && Ft(s, i), Ft(s, r), s.update(o);
	let c = s.digest();
	return at(a, o), c;
}
var Rt = /* @__PURE__ */ gt({
	blockSize: 64,
	nonceLength: 12,
	tagLength: 16,
	withAAD: !0
}, /* @__PURE__ */ ((e) => (t, n, r) => ({
	encrypt(i, a) {
		let o = i.length;
		a = _t(o + 16, a, !1), a.set(i);
		let s = a.subarray(0, -16);
		e(t, n, s, s, 1);
		let c = Lt(e, t, n, s, r);
		return a.set(c, o), at(c), a;
	},
	decrypt(i, a) {
		a = _t(i.length - 16, a, !1);
		let o = i.subarray(0, -16), s = i.subarray(-16), c = Lt(e, t, n, o, r);
		if (!mt(s, c)) throw at(c), Error("invalid tag");
		return a.set(i.subarray(0, -16)), e(t, n, a, a, 1), at(c), a;
	}
}))(Nt));
// node_modules/@noble/post-quantum/node_modules/@noble/hashes/utils.js
function zt(e) {
	return e instanceof Uint8Array || ArrayBuffer.isView(e) && e.constructor.name === "Uint8Array";
}
function Bt(e, t = "") {
	if (!Number.isSafeInteger(e) || e < 0) {
		let n = t && `"${t}" `;
		throw Error(`${n}expected integer >= 0, got ${e}`);
	}
}
function G(e, t, n = "") {
	let r = zt(e), i = e?.length, a = t !== void 0;
	if (!r || a && i !== t) {
		let o = n && `"${n}" `, s = a ? ` of length ${t}` : "", c = r ? `length=${i}` : `type=${typeof e}`;
		throw Error(o + "expected Uint8Array" + s + ", got " + c);
	}
	return e;
}
function Vt(e) {
	if (typeof e != "function" || typeof e.create != "function") throw Error("Hash must wrapped by utils.createHasher");
	Bt(e.outputLen), Bt(e.blockLen);
}
function Ht(e, t = !0) {
	if (e.destroyed) throw Error("Hash instance has been destroyed");
	if (t && e.finished) throw Error("Hash#digest() has already been called");
}
function Ut(e, t) {
	G(e, void 0, "digestInto() output");
	let n = t.outputLen;
	if (e.length < n) throw Error("\"digestInto() output\" expected to be of length >=" + n);
}
function Wt(e) {
	return new Uint32Array(e.buffer, e.byteOffset, Math.floor(e.byteLength / 4));
}
function Gt(...e) {
	for (let t = 0; t < e.length; t++) e[t].fill(0);
}
function Kt(e) {
	return new DataView(e.buffer, e.byteOffset, e.byteLength);
}
function qt(e, t) {
	return e << 32 - t | e >>> t;
}
var Jt = new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68;
function Yt(e) {
	return e << 24 & 4278190080 | e << 8 & 16711680 | e >>> 8 & 65280 | e >>> 24 & 255;
}
function Xt(e) {
	for (let t = 0; t < e.length; t++) e[t] = Yt(e[t]);
	return e;
}
var Zt = Jt ? (e) => e : Xt, Qt = typeof Uint8Array.from([]).toHex == "function" && typeof Uint8Array.fromHex == "function", $t = /* @__PURE__ */ Array.from({ length: 256 }, (e, t) => t.toString(16).padStart(2, "0"));
function en(e) {
	if (G(e), Qt) return e.toHex();
	let t = "";
	for (let n = 0; n < e.length; n++) t += $t[e[n]];
	return t;
}
var tn = {
	_0: 48,
	_9: 57,
	A: 65,
	F: 70,
	a: 97,
	f: 102
};
function nn(e) {
	if (e >= tn._0 && e <= tn._9) return e - tn._0;
	if (e >= tn.A && e <= tn.F) return e - (tn.A - 10);
	if (e >= tn.a && e <= tn.f) return e - (tn.a - 10);
}
function rn(e) {
	if (typeof e != "string") throw Error("hex string expected, got " + typeof e);
	if (Qt) return Uint8Array.fromHex(e);
	let t = e.length, n = t / 2;
	if (t % 2) throw Error("hex string expected, got unpadded hex of length " + t);
	let r = new Uint8Array(n);
	for (let t = 0, i = 0; t < n; t++, i += 2) {
		let n = nn(e.charCodeAt(i)), a = nn(e.charCodeAt(i + 1));
		if (n === void 0 || a === void 0) {
			let t = e[i] + e[i + 1];
			throw Error("hex string expected, got non-hex character \"" + t + "\" at index " + i);
		}
		r[t] = n * 16 + a;
	}
	return r;
}
function an(...e) {
	let t = 0;
	for (let n = 0; n < e.length; n++) {
		let r = e[n];
		G(r), t += r.length;
	}
	let n = new Uint8Array(t);
	for (let t = 0, r = 0; t < e.length; t++) {
		let i = e[t];
		n.set(i, r), r += i.length;
	}
	return n;
}
function on(e, t = {}) {
	let n = (t, n) => e(n).update(t).digest(), r = e(void 0);
	return n.outputLen = r.outputLen, n.blockLen = r.blockLen, n.create = (t) => e(t), Object.assign(n, t), Object.freeze(n);
}
function sn(e = 32) {
	let t = typeof globalThis == "object" ? globalThis.crypto : null;
	if (typeof t?.getRandomValues != "function") throw Error("crypto.getRandomValues must be defined");
	return t.getRandomValues(new Uint8Array(e));
}
var cn = (e) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	e
]) }), ln = /* @__PURE__ */ BigInt(0), un = /* @__PURE__ */ BigInt(1);
function dn(e, t = "") {
	if (typeof e != "boolean") {
		let n = t && `"${t}" `;
		throw Error(n + "expected boolean, got type=" + typeof e);
	}
	return e;
}
function fn(e) {
	if (typeof e == "bigint") {
		if (!xn(e)) throw Error("positive bigint expected, got " + e);
	} else Bt(e);
	return e;
}
function pn(e) {
	let t = fn(e).toString(16);
	return t.length & 1 ? "0" + t : t;
}
function mn(e) {
	if (typeof e != "string") throw Error("hex string expected, got " + typeof e);
	return e === "" ? ln : BigInt("0x" + e);
}
function hn(e) {
	return mn(en(e));
}
function gn(e) {
	return mn(en(yn(G(e)).reverse()));
}
function _n(e, t) {
	Bt(t), e = fn(e);
	let n = rn(e.toString(16).padStart(t * 2, "0"));
	if (n.length !== t) throw Error("number too large");
	return n;
}
function vn(e, t) {
	return _n(e, t).reverse();
}
function yn(e) {
	return Uint8Array.from(e);
}
function bn(e) {
	return Uint8Array.from(e, (t, n) => {
		let r = t.charCodeAt(0);
		if (t.length !== 1 || r > 127) throw Error(`string contains non-ASCII character "${e[n]}" with code ${r} at position ${n}`);
		return r;
	});
}
var xn = (e) => typeof e == "bigint" && ln <= e;
function Sn(e, t, n) {
	return xn(e) && xn(t) && xn(n) && t <= e && e < n;
}
function Cn(e, t, n, r) {
	if (!Sn(t, n, r)) throw Error("expected valid " + e + ": " + n + " <= n < " + r + ", got " + t);
}
function wn(e) {
	let t = 0;
	for (; e > ln; e >>= un, t += 1);
	return t;
}
var Tn = (e) => (un << BigInt(e)) - un;
function En(e, t, n) {
	if (Bt(e, "hashLen"), Bt(t, "qByteLen"), typeof n != "function") throw Error("hmacFn must be a function");
	let r = (e) => new Uint8Array(e), i = Uint8Array.of(), a = Uint8Array.of(0), o = Uint8Array.of(1), s = r(e), c = r(e), l = 0, u = () => {
		s.fill(1), c.fill(0), l = 0;
	}, d = (...e) => n(c, an(s, ...e)), f = (e = i) => {
		c = d(a, e), s = d(), e.length !== 0 && (c = d(o, e), s = d());
	}, p = () => {
		if (l++ >= 1e3) throw Error("drbg: tried max amount of iterations");
		let e = 0, n = [];
		for (; e < t;) {
			s = d();
			let t = s.slice();
			n.push(t), e += s.length;
		}
		return an(...n);
	};
	return (e, t) => {
		u(), f(e);
		let n;
		for (; !(n = t(p()));) f();
		return u(), n;
	};
}
function Dn(e, t = {}, n = {}) {
	if (!e || typeof e != "object") throw Error("expected valid options object");
	function r(t, n, r) {
		let i = e[t];
		if (r && i === void 0) return;
		let a = typeof i;
		if (a !== n || i === null) throw Error(`param "${t}" is invalid: expected ${n}, got ${a}`);
	}
	let i = (e, t) => Object.entries(e).forEach(([e, n]) => r(e, n, t));
	i(t, !1), i(n, !0);
}
function On(e) {
	let t = /* @__PURE__ */ new WeakMap();
	return (n, ...r) => {
		let i = t.get(n);
		if (i !== void 0) return i;
		let a = e(n, ...r);
		return t.set(n, a), a;
	};
}
// node_modules/@noble/post-quantum/node_modules/@noble/curves/abstract/modular.js
var kn = /* @__PURE__ */ BigInt(0), K = /* @__PURE__ */ BigInt(1), An = /* @__PURE__ */ BigInt(2), jn = /* @__PURE__ */ BigInt(3), Mn = /* @__PURE__ */ BigInt(4), Nn = /* @__PURE__ */ BigInt(5), Pn = /* @__PURE__ */ BigInt(7), Fn = /* @__PURE__ */ BigInt(8), In = /* @__PURE__ */ BigInt(9), Ln = /* @__PURE__ */ BigInt(16);
function Rn(e, t) {
	let n = e % t;
	return n >= kn ? n : t + n;
}
function zn(e, t, n) {
	let r = e;
	for (; t-- > kn;) r *= r, r %= n;
	return r;
}
function Bn(e, t) {
	if (e === kn) throw Error("invert: expected non-zero number");
	if (t <= kn) throw Error("invert: expected positive modulus, got " + t);
	let n = Rn(e, t), r = t, i = kn, a = K, o = K, s = kn;
	for (; n !== kn;) {
		let e = r / n, t = r % n, c = i - o * e, l = a - s * e;
		r = n, n = t, i = o, a = s, o = c, s = l;
	}
	if (r !== K) throw Error("invert: does not exist");
	return Rn(i, t);
}
function Vn(e, t, n) {
	if (!e.eql(e.sqr(t), n)) throw Error("Cannot find square root");
}
function Hn(e, t) {
	let n = (e.ORDER + K) / Mn, r = e.pow(t, n);
	return Vn(e, r, t), r;
}
function Un(e, t) {
	let n = (e.ORDER - Nn) / Fn, r = e.mul(t, An), i = e.pow(r, n), a = e.mul(t, i), o = e.mul(e.mul(a, An), i), s = e.mul(a, e.sub(o, e.ONE));
	return Vn(e, s, t), s;
}
function Wn(e) {
	let t = er(e), n = Gn(e), r = n(t, t.neg(t.ONE)), i = n(t, r), a = n(t, t.neg(r)), o = (e + Pn) / Ln;
	return (e, t) => {
		let n = e.pow(t, o), s = e.mul(n, r), c = e.mul(n, i), l = e.mul(n, a), u = e.eql(e.sqr(s), t), d = e.eql(e.sqr(c), t);
		n = e.cmov(n, s, u), s = e.cmov(l, c, d);
		let f = e.eql(e.sqr(s), t), p = e.cmov(n, s, f);
		return Vn(e, p, t), p;
	};
}
function Gn(e) {
	if (e < jn) throw Error("sqrt is not defined for small field");
	let t = e - K, n = 0;
	for (; t % An === kn;) t /= An, n++;
	let r = An, i = er(e);
	for (; Zn(i, r) === 1;) if (r++ > 1e3) throw Error("Cannot find square root: probably non-prime P");
	if (n === 1) return Hn;
	let a = i.pow(r, t), o = (t + K) / An;
	return function(e, r) {
		if (e.is0(r)) return r;
		if (Zn(e, r) !== 1) throw Error("Cannot find square root");
		let i = n, s = e.mul(e.ONE, a), c = e.pow(r, t), l = e.pow(r, o);
		for (; !e.eql(c, e.ONE);) {
			if (e.is0(c)) return e.ZERO;
			let t = 1, n = e.sqr(c);
			for (; !e.eql(n, e.ONE);) if (t++, n = e.sqr(n), t === i) throw Error("Cannot find square root");
			let r = K << BigInt(i - t - 1), a = e.pow(s, r);
			i = t, s = e.sqr(a), c = e.mul(c, s), l = e.mul(l, a);
		}
		return l;
	};
}
function Kn(e) {
	return e % Mn === jn ? Hn : e % Fn === Nn ? Un : e % Ln === In ? Wn(e) : Gn(e);
}
var qn = [
	"create",
	"isValid",
	"is0",
	"neg",
	"inv",
	"sqrt",
	"sqr",
	"eql",
	"add",
	"sub",
	"mul",
	"pow",
	"div",
	"addN",
	"subN",
	"mulN",
	"sqrN"
];
function Jn(e) {
	return Dn(e, qn.reduce((e, t) => (e[t] = "function", e), {
		ORDER: "bigint",
		BYTES: "number",
		BITS: "number"
	})), e;
}
function Yn(e, t, n) {
	if (n < kn) throw Error("invalid exponent, negatives unsupported");
	if (n === kn) return e.ONE;
	if (n === K) return t;
	let r = e.ONE, i = t;
	for (; n > kn;) n & K && (r = e.mul(r, i)), i = e.sqr(i), n >>= K;
	return r;
}
function Xn(e, t, n = !1) {
	let r = Array(t.length).fill(n ? e.ZERO : void 0), i = t.reduce((t, n, i) => e.is0(n) ? t : (r[i] = t, e.mul(t, n)), e.ONE), a = e.inv(i);
	return t.reduceRight((t, n, i) => e.is0(n) ? t : (r[i] = e.mul(t, r[i]), e.mul(t, n)), a), r;
}
function Zn(e, t) {
	let n = (e.ORDER - K) / An, r = e.pow(t, n), i = e.eql(r, e.ONE), a = e.eql(r, e.ZERO), o = e.eql(r, e.neg(e.ONE));
	if (!i && !a && !o) throw Error("invalid Legendre symbol result");
	return i ? 1 : a ? 0 : -1;
}
function Qn(e, t) {
	t !== void 0 && Bt(t);
	let n = t === void 0 ? e.toString(2).length : t;
	return {
		nBitLength: n,
		nByteLength: Math.ceil(n / 8)
	};
}
var $n = class {
	ORDER;
	BITS;
	BYTES;
	isLE;
	ZERO = kn;
	ONE = K;
	_lengths;
	_sqrt;
	_mod;
	constructor(e, t = {}) {
		if (e <= kn) throw Error("invalid field: expected ORDER > 0, got " + e);
		let n;
		this.isLE = !1, typeof t == "object" && t && (typeof t.BITS == "number" && (n = t.BITS), typeof t.sqrt == "function" && (this.sqrt = t.sqrt), typeof t.isLE == "boolean" && (this.isLE = t.isLE), t.allowedLengths && (this._lengths = t.allowedLengths?.slice()), typeof t.modFromBytes == "boolean" && (this._mod = t.modFromBytes));
		let { nBitLength: r, nByteLength: i } = Qn(e, n);
		if (i > 2048) throw Error("invalid field: expected ORDER of <= 2048 bytes");
		this.ORDER = e, this.BITS = r, this.BYTES = i, this._sqrt = void 0, Object.preventExtensions(this);
	}
	create(e) {
		return Rn(e, this.ORDER);
	}
	isValid(e) {
		if (typeof e != "bigint") throw Error("invalid field element: expected bigint, got " + typeof e);
		return kn <= e && e < this.ORDER;
	}
	is0(e) {
		return e === kn;
	}
	isValidNot0(e) {
		return !this.is0(e) && this.isValid(e);
	}
	isOdd(e) {
		return (e & K) === K;
	}
	neg(e) {
		return Rn(-e, this.ORDER);
	}
	eql(e, t) {
		return e === t;
	}
	sqr(e) {
		return Rn(e * e, this.ORDER);
	}
	add(e, t) {
		return Rn(e + t, this.ORDER);
	}
	sub(e, t) {
		return Rn(e - t, this.ORDER);
	}
	mul(e, t) {
		return Rn(e * t, this.ORDER);
	}
	pow(e, t) {
		return Yn(this, e, t);
	}
	div(e, t) {
		return Rn(e * Bn(t, this.ORDER), this.ORDER);
	}
	sqrN(e) {
		return e * e;
	}
	addN(e, t) {
		return e + t;
	}
	subN(e, t) {
		return e - t;
	}
	mulN(e, t) {
		return e * t;
	}
	inv(e) {
		return Bn(e, this.ORDER);
	}
	sqrt(e) {
		return this._sqrt ||= Kn(this.ORDER), this._sqrt(this, e);
	}
	toBytes(e) {
		return this.isLE ? vn(e, this.BYTES) : _n(e, this.BYTES);
	}
	fromBytes(e, t = !1) {
		G(e);
		let { _lengths: n, BYTES: r, isLE: i, ORDER: a, _mod: o } = this;
		if (n) {
			if (!n.includes(e.length) || e.length > r) throw Error("Field.fromBytes: expected " + n + " bytes, got " + e.length);
			let t = new Uint8Array(r);
			t.set(e, i ? 0 : t.length - e.length), e = t;
		}
		if (e.length !== r) throw Error("Field.fromBytes: expected " + r + " bytes, got " + e.length);
		let s = i ? gn(e) : hn(e);
		if (o && (s = Rn(s, a)), !t && !this.isValid(s)) throw Error("invalid field element: outside of range 0..ORDER");
		return s;
	}
	invertBatch(e) {
		return Xn(this, e);
	}
	cmov(e, t, n) {
		return n ? t : e;
	}
};
function er(e, t = {}) {
	return new $n(e, t);
}
function tr(e) {
	if (typeof e != "bigint") throw Error("field order must be bigint");
	let t = e.toString(2).length;
	return Math.ceil(t / 8);
}
function nr(e) {
	let t = tr(e);
	return t + Math.ceil(t / 2);
}
function rr(e, t, n = !1) {
	G(e);
	let r = e.length, i = tr(t), a = nr(t);
	if (r < 16 || r < a || r > 1024) throw Error("expected " + a + "-1024 bytes of input, got " + r);
	let o = Rn(n ? gn(e) : hn(e), t - K) + K;
	return n ? vn(o, i) : _n(o, i);
}
// node_modules/@noble/post-quantum/node_modules/@noble/curves/abstract/curve.js
var ir = /* @__PURE__ */ BigInt(0), ar = /* @__PURE__ */ BigInt(1);
function or(e, t) {
	let n = t.negate();
	return e ? n : t;
}
function sr(e, t) {
	let n = Xn(e.Fp, t.map((e) => e.Z));
	return t.map((t, r) => e.fromAffine(t.toAffine(n[r])));
}
function cr(e, t) {
	if (!Number.isSafeInteger(e) || e <= 0 || e > t) throw Error("invalid window size, expected [1.." + t + "], got W=" + e);
}
function lr(e, t) {
	cr(e, t);
	let n = Math.ceil(t / e) + 1, r = 2 ** (e - 1), i = 2 ** e;
	return {
		windows: n,
		windowSize: r,
		mask: Tn(e),
		maxNumber: i,
		shiftBy: BigInt(e)
	};
}
function ur(e, t, n) {
	let { windowSize: r, mask: i, maxNumber: a, shiftBy: o } = n, s = Number(e & i), c = e >> o;
	s > r && (s -= a, c += ar);
	let l = t * r, u = l + Math.abs(s) - 1, d = s === 0, f = s < 0, p = t % 2 != 0;
	return {
		nextN: c,
		offset: u,
		isZero: d,
		isNeg: f,
		isNegF: p,
		offsetF: l
	};
}
var dr = /* @__PURE__ */ new WeakMap(), fr = /* @__PURE__ */ new WeakMap();
function pr(e) {
	return fr.get(e) || 1;
}
function mr(e) {
	if (e !== ir) throw Error("invalid wNAF");
}
var hr = class {
	BASE;
	ZERO;
	Fn;
	bits;
	constructor(e, t) {
		this.BASE = e.BASE, this.ZERO = e.ZERO, this.Fn = e.Fn, this.bits = t;
	}
	_unsafeLadder(e, t, n = this.ZERO) {
		let r = e;
		for (; t > ir;) t & ar && (n = n.add(r)), r = r.double(), t >>= ar;
		return n;
	}
	precomputeWindow(e, t) {
		let { windows: n, windowSize: r } = lr(t, this.bits), i = [], a = e, o = a;
		for (let e = 0; e < n; e++) {
			o = a, i.push(o);
			for (let e = 1; e < r; e++) o = o.add(a), i.push(o);
			a = o.double();
		}
		return i;
	}
	wNAF(e, t, n) {
		if (!this.Fn.isValid(n)) throw Error("invalid scalar");
		let r = this.ZERO, i = this.BASE, a = lr(e, this.bits);
		for (let e = 0; e < a.windows; e++) {
			let { nextN: o, offset: s, isZero: c, isNeg: l, isNegF: u, offsetF: d } = ur(n, e, a);
			n = o, c ? i = i.add(or(u, t[d])) : r = r.add(or(l, t[s]));
		}
		return mr(n), {
			p: r,
			f: i
		};
	}
	wNAFUnsafe(e, t, n, r = this.ZERO) {
		let i = lr(e, this.bits);
		for (let e = 0; e < i.windows && n !== ir; e++) {
			let { nextN: a, offset: o, isZero: s, isNeg: c } = ur(n, e, i);
			if (n = a, !s) {
				let e = t[o];
				r = r.add(c ? e.negate() : e);
			}
		}
		return mr(n), r;
	}
	getPrecomputes(e, t, n) {
		let r = dr.get(t);
		return r || (r = this.precomputeWindow(t, e), e !== 1 && (typeof n == "function" && (r = n(r)), dr.set(t, r))), r;
	}
	cached(e, t, n) {
		let r = pr(e);
		return this.wNAF(r, this.getPrecomputes(r, e, n), t);
	}
	unsafe(e, t, n, r) {
		let i = pr(e);
		return i === 1 ? this._unsafeLadder(e, t, r) : this.wNAFUnsafe(i, this.getPrecomputes(i, e, n), t, r);
	}
	createCache(e, t) {
		cr(t, this.bits), fr.set(e, t), dr.delete(e);
	}
	hasCache(e) {
		return pr(e) !== 1;
	}
};
function gr(e, t, n, r) {
	let i = t, a = e.ZERO, o = e.ZERO;
	for (; n > ir || r > ir;) n & ar && (a = a.add(i)), r & ar && (o = o.add(i)), i = i.double(), n >>= ar, r >>= ar;
	return {
		p1: a,
		p2: o
	};
}
function _r(e, t, n) {
	if (t) {
		if (t.ORDER !== e) throw Error("Field.ORDER must match order: Fp == p, Fn == n");
		return Jn(t), t;
	}
	return er(e, { isLE: n });
}
function vr(e, t, n = {}, r) {
	if (r === void 0 && (r = e === "edwards"), !t || typeof t != "object") throw Error(`expected valid ${e} CURVE object`);
	for (let e of [
		"p",
		"n",
		"h"
	]) {
		let n = t[e];
		if (!(typeof n == "bigint" && n > ir)) throw Error(`CURVE.${e} must be positive bigint`);
	}
	let i = _r(t.p, n.Fp, r), a = _r(t.n, n.Fn, r), o = [
		"Gx",
		"Gy",
		"a",
		e === "weierstrass" ? "b" : "d"
	];
	for (let e of o) if (!i.isValid(t[e])) throw Error(`CURVE.${e} must be valid field element of CURVE.Fp`);
	return t = Object.freeze(Object.assign({}, t)), {
		CURVE: t,
		Fp: i,
		Fn: a
	};
}
function yr(e, t) {
	return function(n) {
		let r = e(n);
		return {
			secretKey: r,
			publicKey: t(r)
		};
	};
}
// node_modules/@noble/post-quantum/node_modules/@noble/curves/abstract/montgomery.js
var br = BigInt(0), xr = BigInt(1), Sr = BigInt(2);
function Cr(e) {
	return Dn(e, {
		adjustScalarBytes: "function",
		powPminus2: "function"
	}), Object.freeze({ ...e });
}
function wr(e) {
	let { P: t, type: n, adjustScalarBytes: r, powPminus2: i, randomBytes: a } = Cr(e), o = n === "x25519";
	if (!o && n !== "x448") throw Error("invalid type");
	let s = a || sn, c = o ? 255 : 448, l = o ? 32 : 56, u = BigInt(o ? 9 : 5), d = BigInt(o ? 121665 : 39081), f = o ? Sr ** BigInt(254) : Sr ** BigInt(447), p = f + (o ? BigInt(8) * Sr ** BigInt(251) - xr : BigInt(4) * Sr ** BigInt(445) - xr) + xr, m = (e) => Rn(e, t), h = g(u);
	function g(e) {
		return vn(m(e), l);
	}
	function _(e) {
		let t = yn(G(e, l, "uCoordinate"));
		return o && (t[31] &= 127), m(gn(t));
	}
	function v(e) {
		return gn(r(yn(G(e, l, "scalar"))));
	}
	function y(e, t) {
		let n = w(_(t), v(e));
		if (n === br) throw Error("invalid private or public key received");
		return g(n);
	}
	function b(e) {
		return y(e, h);
	}
	let x = b, S = y;
	function C(e, t, n) {
		let r = m(e * (t - n));
		return t = m(t - r), n = m(n + r), {
			x_2: t,
			x_3: n
		};
	}
	function w(e, n) {
		Cn("u", e, br, t), Cn("scalar", n, f, p);
		let r = n, a = e, o = xr, s = br, l = e, u = xr, h = br;
		for (let e = BigInt(c - 1); e >= br; e--) {
			let t = r >> e & xr;
			h ^= t, {x_2: o, x_3: l} = C(h, o, l), {x_2: s, x_3: u} = C(h, s, u), h = t;
			let n = o + s, i = m(n * n), c = o - s, f = m(c * c), p = i - f, g = l + u, _ = l - u, v = m(_ * n), y = m(g * c), b = v + y, x = v - y;
			l = m(b * b), u = m(a * m(x * x)), o = m(i * f), s = m(p * (i + m(d * p)));
		}
		({x_2: o, x_3: l} = C(h, o, l)), {x_2: s, x_3: u} = C(h, s, u);
		let g = i(s);
		return m(o * g);
	}
	let T = {
		secretKey: l,
		publicKey: l,
		seed: l
	}, E = (e = s(l)) => (G(e, T.seed, "seed"), e), D = { randomSecretKey: E };
	return Object.freeze({
		keygen: yr(E, x),
		getSharedSecret: S,
		getPublicKey: x,
		scalarMult: y,
		scalarMultBase: b,
		utils: D,
		GuBytes: h.slice(),
		lengths: T
	});
}
// node_modules/@noble/post-quantum/node_modules/@noble/hashes/hmac.js
var Tr = class {
	oHash;
	iHash;
	blockLen;
	outputLen;
	finished = !1;
	destroyed = !1;
	constructor(e, t) {
		if (Vt(e), G(t, void 0, "key"), this.iHash = e.create(), typeof this.iHash.update != "function") throw Error("Expected instance of class which extends utils.Hash");
		this.blockLen = this.iHash.blockLen, this.outputLen = this.iHash.outputLen;
		let n = this.blockLen, r = new Uint8Array(n);
		r.set(t.length > n ? e.create().update(t).digest() : t);
		for (let e = 0; e < r.length; e++) r[e] ^= 54;
		this.iHash.update(r), this.oHash = e.create();
		for (let e = 0; e < r.length; e++) r[e] ^= 106;
		this.oHash.update(r), Gt(r);
	}
	update(e) {
		return Ht(this), this.iHash.update(e), this;
	}
	digestInto(e) {
		Ht(this), G(e, this.outputLen, "output"), this.finished = !0, this.iHash.digestInto(e), this.oHash.update(e), this.oHash.digestInto(e), this.destroy();
	}
	digest() {
		let e = new Uint8Array(this.oHash.outputLen);
		return this.digestInto(e), e;
	}
	_cloneInto(e) {
		e ||= Object.create(Object.getPrototypeOf(this), {});
		let { oHash: t, iHash: n, finished: r, destroyed: i, blockLen: a, outputLen: o } = this;
		return e = e, e.finished = r, e.destroyed = i, e.blockLen = a, e.outputLen = o, e.oHash = t._cloneInto(e.oHash), e.iHash = n._cloneInto(e.iHash), e;
	}
	clone() {
		return this._cloneInto();
	}
	destroy() {
		this.destroyed = !0, this.oHash.destroy(), this.iHash.destroy();
	}
}, Er = (e, t, n) => new Tr(e, t).update(n).digest();
Er.create = (e, t) => new Tr(e, t);
// node_modules/@noble/post-quantum/node_modules/@noble/curves/abstract/weierstrass.js
var Dr = (e, t) => (e + (e >= 0 ? t : -t) / Pr) / t;
function Or(e, t, n) {
	let [[r, i], [a, o]] = t, s = Dr(o * e, n), c = Dr(-i * e, n), l = e - s * r - c * a, u = -s * i - c * o, d = l < Mr, f = u < Mr;
	d && (l = -l), f && (u = -u);
	let p = Tn(Math.ceil(wn(n) / 2)) + Nr;
	if (l < Mr || l >= p || u < Mr || u >= p) throw Error("splitScalar (endomorphism): failed, k=" + e);
	return {
		k1neg: d,
		k1: l,
		k2neg: f,
		k2: u
	};
}
function kr(e) {
	if (![
		"compact",
		"recovered",
		"der"
	].includes(e)) throw Error("Signature format must be \"compact\", \"recovered\", or \"der\"");
	return e;
}
function Ar(e, t) {
	let n = {};
	for (let r of Object.keys(t)) n[r] = e[r] === void 0 ? t[r] : e[r];
	return dn(n.lowS, "lowS"), dn(n.prehash, "prehash"), n.format !== void 0 && kr(n.format), n;
}
var jr = {
	Err: class extends Error {
		constructor(e = "") {
			super(e);
		}
	},
	_tlv: {
		encode: (e, t) => {
			let { Err: n } = jr;
			if (e < 0 || e > 256) throw new n("tlv.encode: wrong tag");
			if (t.length & 1) throw new n("tlv.encode: unpadded data");
			let r = t.length / 2, i = pn(r);
			if (i.length / 2 & 128) throw new n("tlv.encode: long form length too big");
			let a = r > 127 ? pn(i.length / 2 | 128) : "";
			return pn(e) + a + i + t;
		},
		decode(e, t) {
			let { Err: n } = jr, r = 0;
			if (e < 0 || e > 256) throw new n("tlv.encode: wrong tag");
			if (t.length < 2 || t[r++] !== e) throw new n("tlv.decode: wrong tlv");
			let i = t[r++], a = !!(i & 128), o = 0;
			if (!a) o = i;
			else {
				let e = i & 127;
				if (!e) throw new n("tlv.decode(long): indefinite length not supported");
				if (e > 4) throw new n("tlv.decode(long): byte length is too big");
				let a = t.subarray(r, r + e);
				if (a.length !== e) throw new n("tlv.decode: length bytes not complete");
				if (a[0] === 0) throw new n("tlv.decode(long): zero leftmost byte");
				for (let e of a) o = o << 8 | e;
				if (r += e, o < 128) throw new n("tlv.decode(long): not minimal encoding");
			}
			let s = t.subarray(r, r + o);
			if (s.length !== o) throw new n("tlv.decode: wrong value length");
			return {
				v: s,
				l: t.subarray(r + o)
			};
		}
	},
	_int: {
		encode(e) {
			let { Err: t } = jr;
			if (e < Mr) throw new t("integer: negative integers are not allowed");
			let n = pn(e);
			if (Number.parseInt(n[0], 16) & 8 && (n = "00" + n), n.length & 1) throw new t("unexpected DER parsing assertion: unpadded hex");
			return n;
		},
		decode(e) {
			let { Err: t } = jr;
			if (e[0] & 128) throw new t("invalid signature integer: negative");
			if (e[0] === 0 && !(e[1] & 128)) throw new t("invalid signature integer: unnecessary leading zero");
			return hn(e);
		}
	},
	toSig(e) {
		let { Err: t, _int: n, _tlv: r } = jr, i = G(e, void 0, "signature"), { v: a, l: o } = r.decode(48, i);
		if (o.length) throw new t("invalid signature: left bytes after parsing");
		let { v: s, l: c } = r.decode(2, a), { v: l, l: u } = r.decode(2, c);
		if (u.length) throw new t("invalid signature: left bytes after parsing");
		return {
			r: n.decode(s),
			s: n.decode(l)
		};
	},
	hexFromSig(e) {
		let { _tlv: t, _int: n } = jr, r = t.encode(2, n.encode(e.r)) + t.encode(2, n.encode(e.s));
		return t.encode(48, r);
	}
}, Mr = BigInt(0), Nr = BigInt(1), Pr = BigInt(2), Fr = BigInt(3), Ir = BigInt(4);
function Lr(e, t = {}) {
	let n = vr("weierstrass", e, t), { Fp: r, Fn: i } = n, a = n.CURVE, { h: o, n: s } = a;
	Dn(t, {}, {
		allowInfinityPoint: "boolean",
		clearCofactor: "function",
		isTorsionFree: "function",
		fromBytes: "function",
		toBytes: "function",
		endo: "object"
	});
	let { endo: c } = t;
	if (c && (!r.is0(a.a) || typeof c.beta != "bigint" || !Array.isArray(c.basises))) throw Error("invalid endo: expected \"beta\": bigint and \"basises\": array");
	let l = zr(r, i);
	function u() {
		if (!r.isOdd) throw Error("compression is not supported: Field does not have .isOdd()");
	}
	function d(e, t, n) {
		let { x: i, y: a } = t.toAffine(), o = r.toBytes(i);
		return dn(n, "isCompressed"), n ? (u(), an(Rr(!r.isOdd(a)), o)) : an(Uint8Array.of(4), o, r.toBytes(a));
	}
	function f(e) {
		G(e, void 0, "Point");
		let { publicKey: t, publicKeyUncompressed: n } = l, i = e.length, a = e[0], o = e.subarray(1);
		if (i === t && (a === 2 || a === 3)) {
			let e = r.fromBytes(o);
			if (!r.isValid(e)) throw Error("bad point: is not on curve, wrong x");
			let t = h(e), n;
			try {
				n = r.sqrt(t);
			} catch (e) {
				let t = e instanceof Error ? ": " + e.message : "";
				throw Error("bad point: is not on curve, sqrt error" + t);
			}
			u();
			let i = r.isOdd(n);
			return (a & 1) == 1 !== i && (n = r.neg(n)), {
				x: e,
				y: n
			};
		}
		if (i === n && a === 4) {
			let e = r.BYTES, t = r.fromBytes(o.subarray(0, e)), n = r.fromBytes(o.subarray(e, e * 2));
			if (!g(t, n)) throw Error("bad point: is not on curve");
			return {
				x: t,
				y: n
			};
		}
		throw Error(`bad point: got length ${i}, expected compressed=${t} or uncompressed=${n}`);
	}
	let p = t.toBytes || d, m = t.fromBytes || f;
	function h(e) {
		let t = r.sqr(e), n = r.mul(t, e);
		return r.add(r.add(n, r.mul(e, a.a)), a.b);
	}
	function g(e, t) {
		let n = r.sqr(t), i = h(e);
		return r.eql(n, i);
	}
	if (!g(a.Gx, a.Gy)) throw Error("bad curve params: generator point");
	let _ = r.mul(r.pow(a.a, Fr), Ir), v = r.mul(r.sqr(a.b), BigInt(27));
	if (r.is0(r.add(_, v))) throw Error("bad curve params: a or b");
	function y(e, t, n = !1) {
		if (!r.isValid(t) || n && r.is0(t)) throw Error(`bad point coordinate ${e}`);
		return t;
	}
	function b(e) {
		if (!(e instanceof T)) throw Error("Weierstrass Point expected");
	}
	function x(e) {
		if (!c || !c.basises) throw Error("no endo");
		return Or(e, c.basises, i.ORDER);
	}
	let S = On((e, t) => {
		let { X: n, Y: i, Z: a } = e;
		if (r.eql(a, r.ONE)) return {
			x: n,
			y: i
		};
		let o = e.is0();
		t ??= o ? r.ONE : r.inv(a);
		let s = r.mul(n, t), c = r.mul(i, t), l = r.mul(a, t);
		if (o) return {
			x: r.ZERO,
			y: r.ZERO
		};
		if (!r.eql(l, r.ONE)) throw Error("invZ was invalid");
		return {
			x: s,
			y: c
		};
	}), C = On((e) => {
		if (e.is0()) {
			if (t.allowInfinityPoint && !r.is0(e.Y)) return;
			throw Error("bad point: ZERO");
		}
		let { x: n, y: i } = e.toAffine();
		if (!r.isValid(n) || !r.isValid(i)) throw Error("bad point: x or y not field elements");
		if (!g(n, i)) throw Error("bad point: equation left != right");
		if (!e.isTorsionFree()) throw Error("bad point: not in prime-order subgroup");
		return !0;
	});
	function w(e, t, n, i, a) {
		return n = new T(r.mul(n.X, e), n.Y, n.Z), t = or(i, t), n = or(a, n), t.add(n);
	}
	class T {
		static BASE = new T(a.Gx, a.Gy, r.ONE);
		static ZERO = new T(r.ZERO, r.ONE, r.ZERO);
		static Fp = r;
		static Fn = i;
		X;
		Y;
		Z;
		constructor(e, t, n) {
			this.X = y("x", e), this.Y = y("y", t, !0), this.Z = y("z", n), Object.freeze(this);
		}
		static CURVE() {
			return a;
		}
		static fromAffine(e) {
			let { x: t, y: n } = e || {};
			if (!e || !r.isValid(t) || !r.isValid(n)) throw Error("invalid affine point");
			if (e instanceof T) throw Error("projective point not allowed");
			return r.is0(t) && r.is0(n) ? T.ZERO : new T(t, n, r.ONE);
		}
		static fromBytes(e) {
			let t = T.fromAffine(m(G(e, void 0, "point")));
			return t.assertValidity(), t;
		}
		static fromHex(e) {
			return T.fromBytes(rn(e));
		}
		get x() {
			return this.toAffine().x;
		}
		get y() {
			return this.toAffine().y;
		}
		precompute(e = 8, t = !0) {
			return D.createCache(this, e), t || this.multiply(Fr), this;
		}
		assertValidity() {
			C(this);
		}
		hasEvenY() {
			let { y: e } = this.toAffine();
			if (!r.isOdd) throw Error("Field doesn't support isOdd");
			return !r.isOdd(e);
		}
		equals(e) {
			b(e);
			let { X: t, Y: n, Z: i } = this, { X: a, Y: o, Z: s } = e, c = r.eql(r.mul(t, s), r.mul(a, i)), l = r.eql(r.mul(n, s), r.mul(o, i));
			return c && l;
		}
		negate() {
			return new T(this.X, r.neg(this.Y), this.Z);
		}
		double() {
			let { a: e, b: t } = a, n = r.mul(t, Fr), { X: i, Y: o, Z: s } = this, c = r.ZERO, l = r.ZERO, u = r.ZERO, d = r.mul(i, i), f = r.mul(o, o), p = r.mul(s, s), m = r.mul(i, o);
			return m = r.add(m, m), u = r.mul(i, s), u = r.add(u, u), c = r.mul(e, u), l = r.mul(n, p), l = r.add(c, l), c = r.sub(f, l), l = r.add(f, l), l = r.mul(c, l), c = r.mul(m, c), u = r.mul(n, u), p = r.mul(e, p), m = r.sub(d, p), m = r.mul(e, m), m = r.add(m, u), u = r.add(d, d), d = r.add(u, d), d = r.add(d, p), d = r.mul(d, m), l = r.add(l, d), p = r.mul(o, s), p = r.add(p, p), d = r.mul(p, m), c = r.sub(c, d), u = r.mul(p, f), u = r.add(u, u), u = r.add(u, u), new T(c, l, u);
		}
		add(e) {
			b(e);
			let { X: t, Y: n, Z: i } = this, { X: o, Y: s, Z: c } = e, l = r.ZERO, u = r.ZERO, d = r.ZERO, f = a.a, p = r.mul(a.b, Fr), m = r.mul(t, o), h = r.mul(n, s), g = r.mul(i, c), _ = r.add(t, n), v = r.add(o, s);
			_ = r.mul(_, v), v = r.add(m, h), _ = r.sub(_, v), v = r.add(t, i);
			let y = r.add(o, c);
			return v = r.mul(v, y), y = r.add(m, g), v = r.sub(v, y), y = r.add(n, i), l = r.add(s, c), y = r.mul(y, l), l = r.add(h, g), y = r.sub(y, l), d = r.mul(f, v), l = r.mul(p, g), d = r.add(l, d), l = r.sub(h, d), d = r.add(h, d), u = r.mul(l, d), h = r.add(m, m), h = r.add(h, m), g = r.mul(f, g), v = r.mul(p, v), h = r.add(h, g), g = r.sub(m, g), g = r.mul(f, g), v = r.add(v, g), m = r.mul(h, v), u = r.add(u, m), m = r.mul(y, v), l = r.mul(_, l), l = r.sub(l, m), m = r.mul(_, h), d = r.mul(y, d), d = r.add(d, m), new T(l, u, d);
		}
		subtract(e) {
			return this.add(e.negate());
		}
		is0() {
			return this.equals(T.ZERO);
		}
		multiply(e) {
			let { endo: n } = t;
			if (!i.isValidNot0(e)) throw Error("invalid scalar: out of range");
			let r, a, o = (e) => D.cached(this, e, (e) => sr(T, e));
			if (n) {
				let { k1neg: t, k1: i, k2neg: s, k2: c } = x(e), { p: l, f: u } = o(i), { p: d, f } = o(c);
				a = u.add(f), r = w(n.beta, l, d, t, s);
			} else {
				let { p: t, f: n } = o(e);
				r = t, a = n;
			}
			return sr(T, [r, a])[0];
		}
		multiplyUnsafe(e) {
			let { endo: n } = t, r = this;
			if (!i.isValid(e)) throw Error("invalid scalar: out of range");
			if (e === Mr || r.is0()) return T.ZERO;
			if (e === Nr) return r;
			if (D.hasCache(this)) return this.multiply(e);
			if (n) {
				let { k1neg: t, k1: i, k2neg: a, k2: o } = x(e), { p1: s, p2: c } = gr(T, r, i, o);
				return w(n.beta, s, c, t, a);
			}
			return D.unsafe(r, e);
		}
		toAffine(e) {
			return S(this, e);
		}
		isTorsionFree() {
			let { isTorsionFree: e } = t;
			return o === Nr ? !0 : e ? e(T, this) : D.unsafe(this, s).is0();
		}
		clearCofactor() {
			let { clearCofactor: e } = t;
			return o === Nr ? this : e ? e(T, this) : this.multiplyUnsafe(o);
		}
		isSmallOrder() {
			return this.multiplyUnsafe(o).is0();
		}
		toBytes(e = !0) {
			return dn(e, "isCompressed"), this.assertValidity(), p(T, this, e);
		}
		toHex(e = !0) {
			return en(this.toBytes(e));
		}
		toString() {
			return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
		}
	}
	let E = i.BITS, D = new hr(T, t.endo ? Math.ceil(E / 2) : E);
	return T.BASE.precompute(8), T;
}
function Rr(e) {
	return Uint8Array.of(e ? 2 : 3);
}
function zr(e, t) {
	return {
		secretKey: t.BYTES,
		publicKey: 1 + e.BYTES,
		publicKeyUncompressed: 1 + 2 * e.BYTES,
		publicKeyHasPrefix: !0,
		signature: 2 * t.BYTES
	};
}
function Br(e, t = {}) {
	let { Fn: n } = e, r = t.randomBytes || sn, i = Object.assign(zr(e.Fp, n), { seed: nr(n.ORDER) });
	function a(e) {
		try {
			let t = n.fromBytes(e);
			return n.isValidNot0(t);
		} catch {
			return !1;
		}
	}
	function o(t, n) {
		let { publicKey: r, publicKeyUncompressed: a } = i;
		try {
			let i = t.length;
			return n === !0 && i !== r || n === !1 && i !== a ? !1 : !!e.fromBytes(t);
		} catch {
			return !1;
		}
	}
	function s(e = r(i.seed)) {
		return rr(G(e, i.seed, "seed"), n.ORDER);
	}
	function c(t, r = !0) {
		return e.BASE.multiply(n.fromBytes(t)).toBytes(r);
	}
	function l(e) {
		let { secretKey: t, publicKey: r, publicKeyUncompressed: a } = i;
		if (!zt(e) || "_lengths" in n && n._lengths || t === r) return;
		let o = G(e, void 0, "key").length;
		return o === r || o === a;
	}
	function u(t, r, i = !0) {
		if (l(t) === !0) throw Error("first arg must be private key");
		if (l(r) === !1) throw Error("second arg must be public key");
		let a = n.fromBytes(t);
		return e.fromBytes(r).multiply(a).toBytes(i);
	}
	let d = {
		isValidSecretKey: a,
		isValidPublicKey: o,
		randomSecretKey: s
	}, f = yr(s, c);
	return Object.freeze({
		getPublicKey: c,
		getSharedSecret: u,
		keygen: f,
		Point: e,
		utils: d,
		lengths: i
	});
}
function Vr(e, t, n = {}) {
	Vt(t), Dn(n, {}, {
		hmac: "function",
		lowS: "boolean",
		randomBytes: "function",
		bits2int: "function",
		bits2int_modN: "function"
	}), n = Object.assign({}, n);
	let r = n.randomBytes || sn, i = n.hmac || ((e, n) => Er(t, e, n)), { Fp: a, Fn: o } = e, { ORDER: s, BITS: c } = o, { keygen: l, getPublicKey: u, getSharedSecret: d, utils: f, lengths: p } = Br(e, n), m = {
		prehash: !0,
		lowS: typeof n.lowS != "boolean" || n.lowS,
		format: "compact",
		extraEntropy: !1
	}, h = s * Pr < a.ORDER;
	function g(e) {
		return e > s >> Nr;
	}
	function _(e, t) {
		if (!o.isValidNot0(t)) throw Error(`invalid signature ${e}: out of range 1..Point.Fn.ORDER`);
		return t;
	}
	function v() {
		if (h) throw Error("\"recovered\" sig type is not supported for cofactor >2 curves");
	}
	function y(e, t) {
		kr(t);
		let n = p.signature;
		return G(e, t === "compact" ? n : t === "recovered" ? n + 1 : void 0);
	}
	class b {
		r;
		s;
		recovery;
		constructor(e, t, n) {
			if (this.r = _("r", e), this.s = _("s", t), n != null) {
				if (v(), ![
					0,
					1,
					2,
					3
				].includes(n)) throw Error("invalid recovery id");
				this.recovery = n;
			}
			Object.freeze(this);
		}
		static fromBytes(e, t = m.format) {
			y(e, t);
			let n;
			if (t === "der") {
				let { r: t, s: n } = jr.toSig(G(e));
				return new b(t, n);
			}
			t === "recovered" && (n = e[0], t = "compact", e = e.subarray(1));
			let r = p.signature / 2, i = e.subarray(0, r), a = e.subarray(r, r * 2);
			return new b(o.fromBytes(i), o.fromBytes(a), n);
		}
		static fromHex(e, t) {
			return this.fromBytes(rn(e), t);
		}
		assertRecovery() {
			let { recovery: e } = this;
			if (e == null) throw Error("invalid recovery id: must be present");
			return e;
		}
		addRecoveryBit(e) {
			return new b(this.r, this.s, e);
		}
		recoverPublicKey(t) {
			let { r: n, s: r } = this, i = this.assertRecovery(), c = i === 2 || i === 3 ? n + s : n;
			if (!a.isValid(c)) throw Error("invalid recovery id: sig.r+curve.n != R.x");
			let l = a.toBytes(c), u = e.fromBytes(an(Rr(!(i & 1)), l)), d = o.inv(c), f = S(G(t, void 0, "msgHash")), p = o.create(-f * d), m = o.create(r * d), h = e.BASE.multiplyUnsafe(p).add(u.multiplyUnsafe(m));
			if (h.is0()) throw Error("invalid recovery: point at infinify");
			return h.assertValidity(), h;
		}
		hasHighS() {
			return g(this.s);
		}
		toBytes(e = m.format) {
			if (kr(e), e === "der") return rn(jr.hexFromSig(this));
			let { r: t, s: n } = this, r = o.toBytes(t), i = o.toBytes(n);
			return e === "recovered" ? (v(), an(Uint8Array.of(this.assertRecovery()), r, i)) : an(r, i);
		}
		toHex(e) {
			return en(this.toBytes(e));
		}
	}
	let x = n.bits2int || function(e) {
		if (e.length > 8192) throw Error("input is too large");
		let t = hn(e), n = e.length * 8 - c;
		return n > 0 ? t >> BigInt(n) : t;
	}, S = n.bits2int_modN || function(e) {
		return o.create(x(e));
	}, C = Tn(c);
	function w(e) {
		return Cn("num < 2^" + c, e, Mr, C), o.toBytes(e);
	}
	function T(e, n) {
		return G(e, void 0, "message"), n ? G(t(e), void 0, "prehashed message") : e;
	}
	function E(t, n, i) {
		let { lowS: a, prehash: s, extraEntropy: c } = Ar(i, m);
		t = T(t, s);
		let l = S(t), u = o.fromBytes(n);
		if (!o.isValidNot0(u)) throw Error("invalid private key");
		let d = [w(u), w(l)];
		if (c != null && c !== !1) {
			let e = c === !0 ? r(p.secretKey) : c;
			d.push(G(e, void 0, "extraEntropy"));
		}
		let f = an(...d), _ = l;
		function v(t) {
			let n = x(t);
			if (!o.isValidNot0(n)) return;
			let r = o.inv(n), i = e.BASE.multiply(n).toAffine(), s = o.create(i.x);
			if (s === Mr) return;
			let c = o.create(r * o.create(_ + s * u));
			if (c === Mr) return;
			let l = (i.x === s ? 0 : 2) | Number(i.y & Nr), d = c;
			return a && g(c) && (d = o.neg(c), l ^= 1), new b(s, d, h ? void 0 : l);
		}
		return {
			seed: f,
			k2sig: v
		};
	}
	function D(e, n, r = {}) {
		let { seed: a, k2sig: s } = E(e, n, r);
		return En(t.outputLen, o.BYTES, i)(a, s).toBytes(r.format);
	}
	function O(t, n, r, i = {}) {
		let { lowS: a, prehash: s, format: c } = Ar(i, m);
		if (r = G(r, void 0, "publicKey"), n = T(n, s), !zt(t)) {
			let e = t instanceof b ? ", use sig.toBytes()" : "";
			throw Error("verify expects Uint8Array signature" + e);
		}
		y(t, c);
		try {
			let i = b.fromBytes(t, c), s = e.fromBytes(r);
			if (a && i.hasHighS()) return !1;
			let { r: l, s: u } = i, d = S(n), f = o.inv(u), p = o.create(d * f), m = o.create(l * f), h = e.BASE.multiplyUnsafe(p).add(s.multiplyUnsafe(m));
			return !h.is0() && o.create(h.x) === l;
		} catch {
			return !1;
		}
	}
	function k(e, t, n = {}) {
		let { prehash: r } = Ar(n, m);
		return t = T(t, r), b.fromBytes(e, "recovered").recoverPublicKey(t).toBytes();
	}
	return Object.freeze({
		keygen: l,
		getPublicKey: u,
		getSharedSecret: d,
		utils: f,
		lengths: p,
		Point: e,
		sign: D,
		verify: O,
		recoverPublicKey: k,
		Signature: b,
		hash: t
	});
}
// node_modules/@noble/post-quantum/node_modules/@noble/hashes/_md.js
function Hr(e, t, n) {
	return e & t ^ ~e & n;
}
function Ur(e, t, n) {
	return e & t ^ e & n ^ t & n;
}
var Wr = class {
	blockLen;
	outputLen;
	padOffset;
	isLE;
	buffer;
	view;
	finished = !1;
	length = 0;
	pos = 0;
	destroyed = !1;
	constructor(e, t, n, r) {
		this.blockLen = e, this.outputLen = t, this.padOffset = n, this.isLE = r, this.buffer = new Uint8Array(e), this.view = Kt(this.buffer);
	}
	update(e) {
		Ht(this), G(e);
		let { view: t, buffer: n, blockLen: r } = this, i = e.length;
		for (let a = 0; a < i;) {
			let o = Math.min(r - this.pos, i - a);
			if (o === r) {
				let t = Kt(e);
				for (; r <= i - a; a += r) this.process(t, a);
			} else n.set(e.subarray(a, a + o), this.pos), this.pos += o, a += o, this.pos === r && (this.process(t, 0), this.pos = 0);
		}
		return this.length += e.length, this.roundClean(), this;
	}
	digestInto(e) {
		Ht(this), Ut(e, this), this.finished = !0;
		let { buffer: t, view: n, blockLen: r, isLE: i } = this, { pos: a } = this;
		t[a++] = 128, Gt(this.buffer.subarray(a)), this.padOffset > r - a && (this.process(n, 0), a = 0);
		for (let e = a; e < r; e++) t[e] = 0;
		n.setBigUint64(r - 8, BigInt(this.length * 8), i), this.process(n, 0);
		let o = Kt(e), s = this.outputLen;
		if (s % 4) throw Error("_sha2: outputLen must be aligned to 32bit");
		let c = s / 4, l = this.get();
		if (c > l.length) throw Error("_sha2: outputLen bigger than state");
		for (let e = 0; e < c; e++) o.setUint32(4 * e, l[e], i);
	}
	digest() {
		let { buffer: e, outputLen: t } = this;
		this.digestInto(e);
		let n = e.slice(0, t);
		return this.destroy(), n;
	}
	_cloneInto(e) {
		e ||= new this.constructor(), e.set(...this.get());
		let { blockLen: t, buffer: n, length: r, finished: i, destroyed: a, pos: o } = this;
		return e.destroyed = a, e.finished = i, e.length = r, e.pos = o, r % t && e.buffer.set(n), e;
	}
	clone() {
		return this._cloneInto();
	}
}, Gr = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]), q = /* @__PURE__ */ Uint32Array.from([
	3418070365,
	3238371032,
	1654270250,
	914150663,
	2438529370,
	812702999,
	355462360,
	4144912697,
	1731405415,
	4290775857,
	2394180231,
	1750603025,
	3675008525,
	1694076839,
	1203062813,
	3204075428
]), Kr = /* @__PURE__ */ BigInt(2 ** 32 - 1), qr = /* @__PURE__ */ BigInt(32);
function Jr(e, t = !1) {
	return t ? {
		h: Number(e & Kr),
		l: Number(e >> qr & Kr)
	} : {
		h: Number(e >> qr & Kr) | 0,
		l: Number(e & Kr) | 0
	};
}
function Yr(e, t = !1) {
	let n = e.length, r = new Uint32Array(n), i = new Uint32Array(n);
	for (let a = 0; a < n; a++) {
		let { h: n, l: o } = Jr(e[a], t);
		[r[a], i[a]] = [n, o];
	}
	return [r, i];
}
var Xr = (e, t, n) => e >>> n, Zr = (e, t, n) => e << 32 - n | t >>> n, Qr = (e, t, n) => e >>> n | t << 32 - n, $r = (e, t, n) => e << 32 - n | t >>> n, ei = (e, t, n) => e << 64 - n | t >>> n - 32, ti = (e, t, n) => e >>> n - 32 | t << 64 - n, ni = (e, t, n) => e << n | t >>> 32 - n, ri = (e, t, n) => t << n | e >>> 32 - n, ii = (e, t, n) => t << n - 32 | e >>> 64 - n, ai = (e, t, n) => e << n - 32 | t >>> 64 - n;
function oi(e, t, n, r) {
	let i = (t >>> 0) + (r >>> 0);
	return {
		h: e + n + (i / 2 ** 32 | 0) | 0,
		l: i | 0
	};
}
var si = (e, t, n) => (e >>> 0) + (t >>> 0) + (n >>> 0), ci = (e, t, n, r) => t + n + r + (e / 2 ** 32 | 0) | 0, li = (e, t, n, r) => (e >>> 0) + (t >>> 0) + (n >>> 0) + (r >>> 0), ui = (e, t, n, r, i) => t + n + r + i + (e / 2 ** 32 | 0) | 0, di = (e, t, n, r, i) => (e >>> 0) + (t >>> 0) + (n >>> 0) + (r >>> 0) + (i >>> 0), fi = (e, t, n, r, i, a) => t + n + r + i + a + (e / 2 ** 32 | 0) | 0, pi = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]), mi = /* @__PURE__ */ new Uint32Array(64), hi = class extends Wr {
	constructor(e) {
		super(64, e, 8, !1);
	}
	get() {
		let { A: e, B: t, C: n, D: r, E: i, F: a, G: o, H: s } = this;
		return [
			e,
			t,
			n,
			r,
			i,
			a,
			o,
			s
		];
	}
	set(e, t, n, r, i, a, o, s) {
		this.A = e | 0, this.B = t | 0, this.C = n | 0, this.D = r | 0, this.E = i | 0, this.F = a | 0, this.G = o | 0, this.H = s | 0;
	}
	process(e, t) {
		for (let n = 0; n < 16; n++, t += 4) mi[n] = e.getUint32(t, !1);
		for (let e = 16; e < 64; e++) {
			let t = mi[e - 15], n = mi[e - 2], r = qt(t, 7) ^ qt(t, 18) ^ t >>> 3, i = qt(n, 17) ^ qt(n, 19) ^ n >>> 10;
			mi[e] = i + mi[e - 7] + r + mi[e - 16] | 0;
		}
		let { A: n, B: r, C: i, D: a, E: o, F: s, G: c, H: l } = this;
		for (let e = 0; e < 64; e++) {
			let t = qt(o, 6) ^ qt(o, 11) ^ qt(o, 25), u = l + t + Hr(o, s, c) + pi[e] + mi[e] | 0, d = (qt(n, 2) ^ qt(n, 13) ^ qt(n, 22)) + Ur(n, r, i) | 0;
			l = c, c = s, s = o, o = a + u | 0, a = i, i = r, r = n, n = u + d | 0;
		}
		n = n + this.A | 0, r = r + this.B | 0, i = i + this.C | 0, a = a + this.D | 0, o = o + this.E | 0, s = s + this.F | 0, c = c + this.G | 0, l = l + this.H | 0, this.set(n, r, i, a, o, s, c, l);
	}
	roundClean() {
		Gt(mi);
	}
	destroy() {
		this.set(0, 0, 0, 0, 0, 0, 0, 0), Gt(this.buffer);
	}
}, gi = class extends hi {
	A = Gr[0] | 0;
	B = Gr[1] | 0;
	C = Gr[2] | 0;
	D = Gr[3] | 0;
	E = Gr[4] | 0;
	F = Gr[5] | 0;
	G = Gr[6] | 0;
	H = Gr[7] | 0;
	constructor() {
		super(32);
	}
}, _i = /* @__PURE__ */ Yr((/* @__PURE__ */ "0x428a2f98d728ae22.0x7137449123ef65cd.0xb5c0fbcfec4d3b2f.0xe9b5dba58189dbbc.0x3956c25bf348b538.0x59f111f1b605d019.0x923f82a4af194f9b.0xab1c5ed5da6d8118.0xd807aa98a3030242.0x12835b0145706fbe.0x243185be4ee4b28c.0x550c7dc3d5ffb4e2.0x72be5d74f27b896f.0x80deb1fe3b1696b1.0x9bdc06a725c71235.0xc19bf174cf692694.0xe49b69c19ef14ad2.0xefbe4786384f25e3.0x0fc19dc68b8cd5b5.0x240ca1cc77ac9c65.0x2de92c6f592b0275.0x4a7484aa6ea6e483.0x5cb0a9dcbd41fbd4.0x76f988da831153b5.0x983e5152ee66dfab.0xa831c66d2db43210.0xb00327c898fb213f.0xbf597fc7beef0ee4.0xc6e00bf33da88fc2.0xd5a79147930aa725.0x06ca6351e003826f.0x142929670a0e6e70.0x27b70a8546d22ffc.0x2e1b21385c26c926.0x4d2c6dfc5ac42aed.0x53380d139d95b3df.0x650a73548baf63de.0x766a0abb3c77b2a8.0x81c2c92e47edaee6.0x92722c851482353b.0xa2bfe8a14cf10364.0xa81a664bbc423001.0xc24b8b70d0f89791.0xc76c51a30654be30.0xd192e819d6ef5218.0xd69906245565a910.0xf40e35855771202a.0x106aa07032bbd1b8.0x19a4c116b8d2d0c8.0x1e376c085141ab53.0x2748774cdf8eeb99.0x34b0bcb5e19b48a8.0x391c0cb3c5c95a63.0x4ed8aa4ae3418acb.0x5b9cca4f7763e373.0x682e6ff3d6b2b8a3.0x748f82ee5defb2fc.0x78a5636f43172f60.0x84c87814a1f0ab72.0x8cc702081a6439ec.0x90befffa23631e28.0xa4506cebde82bde9.0xbef9a3f7b2c67915.0xc67178f2e372532b.0xca273eceea26619c.0xd186b8c721c0c207.0xeada7dd6cde0eb1e.0xf57d4f7fee6ed178.0x06f067aa72176fba.0x0a637dc5a2c898a6.0x113f9804bef90dae.0x1b710b35131c471b.0x28db77f523047d84.0x32caab7b40c72493.0x3c9ebe0a15c9bebc.0x431d67c49c100d4c.0x4cc5d4becb3e42b6.0x597f299cfc657e2a.0x5fcb6fab3ad6faec.0x6c44198c4a475817".split(".")).map((e) => BigInt(e))), vi = _i[0], yi = _i[1], bi = /* @__PURE__ */ new Uint32Array(80), xi = /* @__PURE__ */ new Uint32Array(80), Si = class extends Wr {
	constructor(e) {
		super(128, e, 16, !1);
	}
	get() {
		let { Ah: e, Al: t, Bh: n, Bl: r, Ch: i, Cl: a, Dh: o, Dl: s, Eh: c, El: l, Fh: u, Fl: d, Gh: f, Gl: p, Hh: m, Hl: h } = this;
		return [
			e,
			t,
			n,
			r,
			i,
			a,
			o,
			s,
			c,
			l,
			u,
			d,
			f,
			p,
			m,
			h
		];
	}
	set(e, t, n, r, i, a, o, s, c, l, u, d, f, p, m, h) {
		this.Ah = e | 0, this.Al = t | 0, this.Bh = n | 0, this.Bl = r | 0, this.Ch = i | 0, this.Cl = a | 0, this.Dh = o | 0, this.Dl = s | 0, this.Eh = c | 0, this.El = l | 0, this.Fh = u | 0, this.Fl = d | 0, this.Gh = f | 0, this.Gl = p | 0, this.Hh = m | 0, this.Hl = h | 0;
	}
	process(e, t) {
		for (let n = 0; n < 16; n++, t += 4) bi[n] = e.getUint32(t), xi[n] = e.getUint32(t += 4);
		for (let e = 16; e < 80; e++) {
			let t = bi[e - 15] | 0, n = xi[e - 15] | 0, r = Qr(t, n, 1) ^ Qr(t, n, 8) ^ Xr(t, n, 7), i = $r(t, n, 1) ^ $r(t, n, 8) ^ Zr(t, n, 7), a = bi[e - 2] | 0, o = xi[e - 2] | 0, s = Qr(a, o, 19) ^ ei(a, o, 61) ^ Xr(a, o, 6), c = li(i, $r(a, o, 19) ^ ti(a, o, 61) ^ Zr(a, o, 6), xi[e - 7], xi[e - 16]), l = ui(c, r, s, bi[e - 7], bi[e - 16]);
			bi[e] = l | 0, xi[e] = c | 0;
		}
		let { Ah: n, Al: r, Bh: i, Bl: a, Ch: o, Cl: s, Dh: c, Dl: l, Eh: u, El: d, Fh: f, Fl: p, Gh: m, Gl: h, Hh: g, Hl: _ } = this;
		for (let e = 0; e < 80; e++) {
			let t = Qr(u, d, 14) ^ Qr(u, d, 18) ^ ei(u, d, 41), v = $r(u, d, 14) ^ $r(u, d, 18) ^ ti(u, d, 41), y = u & f ^ ~u & m, b = d & p ^ ~d & h, x = di(_, v, b, yi[e], xi[e]), S = fi(x, g, t, y, vi[e], bi[e]), C = x | 0, w = Qr(n, r, 28) ^ ei(n, r, 34) ^ ei(n, r, 39), T = $r(n, r, 28) ^ ti(n, r, 34) ^ ti(n, r, 39), E = n & i ^ n & o ^ i & o, D = r & a ^ r & s ^ a & s;
			g = m | 0, _ = h | 0, m = f | 0, h = p | 0, f = u | 0, p = d | 0, {h: u, l: d} = oi(c | 0, l | 0, S | 0, C | 0), c = o | 0, l = s | 0, o = i | 0, s = a | 0, i = n | 0, a = r | 0;
			let O = si(C, T, D);
			n = ci(O, S, w, E), r = O | 0;
		}
		({h: n, l: r} = oi(this.Ah | 0, this.Al | 0, n | 0, r | 0)), {h: i, l: a} = oi(this.Bh | 0, this.Bl | 0, i | 0, a | 0), {h: o, l: s} = oi(this.Ch | 0, this.Cl | 0, o | 0, s | 0), {h: c, l: l} = oi(this.Dh | 0, this.Dl | 0, c | 0, l | 0), {h: u, l: d} = oi(this.Eh | 0, this.El | 0, u | 0, d | 0), {h: f, l: p} = oi(this.Fh | 0, this.Fl | 0, f | 0, p | 0), {h: m, l: h} = oi(this.Gh | 0, this.Gl | 0, m | 0, h | 0), {h: g, l: _} = oi(this.Hh | 0, this.Hl | 0, g | 0, _ | 0), this.set(n, r, i, a, o, s, c, l, u, d, f, p, m, h, g, _);
	}
	roundClean() {
		Gt(bi, xi);
	}
	destroy() {
		Gt(this.buffer), this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	}
}, Ci = class extends Si {
	Ah = q[0] | 0;
	Al = q[1] | 0;
	Bh = q[2] | 0;
	Bl = q[3] | 0;
	Ch = q[4] | 0;
	Cl = q[5] | 0;
	Dh = q[6] | 0;
	Dl = q[7] | 0;
	Eh = q[8] | 0;
	El = q[9] | 0;
	Fh = q[10] | 0;
	Fl = q[11] | 0;
	Gh = q[12] | 0;
	Gl = q[13] | 0;
	Hh = q[14] | 0;
	Hl = q[15] | 0;
	constructor() {
		super(48);
	}
}, wi = /* @__PURE__ */ on(() => new gi(), /* @__PURE__ */ cn(1)), Ti = /* @__PURE__ */ on(() => new Ci(), /* @__PURE__ */ cn(2)), Ei = BigInt(1), Di = BigInt(2), Oi = /* @__PURE__ */ BigInt(3), ki = BigInt(5), Ai = BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
function ji(e) {
	let t = BigInt(10), n = BigInt(20), r = BigInt(40), i = BigInt(80), a = Ai, o = e * e % a * e % a, s = zn(zn(o, Di, a) * o % a, Ei, a) * e % a, c = zn(s, ki, a) * s % a, l = zn(c, t, a) * c % a, u = zn(l, n, a) * l % a, d = zn(u, r, a) * u % a;
	return {
		pow_p_5_8: zn(zn(zn(zn(d, i, a) * d % a, i, a) * d % a, t, a) * c % a, Di, a) * e % a,
		b2: o
	};
}
function Mi(e) {
	return e[0] &= 248, e[31] &= 127, e[31] |= 64, e;
}
var Ni = /* @__PURE__ */ (() => {
	let e = Ai;
	return wr({
		P: e,
		type: "x25519",
		powPminus2: (t) => {
			let { pow_p_5_8: n, b2: r } = ji(t);
			return Rn(zn(n, Oi, e) * r, e);
		},
		adjustScalarBytes: Mi
	});
})(), Pi = {
	p: BigInt("0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff"),
	n: BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
	h: BigInt(1),
	a: BigInt("0xffffffff00000001000000000000000000000000fffffffffffffffffffffffc"),
	b: BigInt("0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
	Gx: BigInt("0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
	Gy: BigInt("0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")
}, Fi = {
	p: BigInt("0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff"),
	n: BigInt("0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"),
	h: BigInt(1),
	a: BigInt("0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000fffffffc"),
	b: BigInt("0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef"),
	Gx: BigInt("0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7"),
	Gy: BigInt("0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f")
}, Ii = /* @__PURE__ */ Vr(/* @__PURE__ */ Lr(Pi), wi), Li = /* @__PURE__ */ Vr(/* @__PURE__ */ Lr(Fi), Ti);
// node_modules/@noble/post-quantum/node_modules/@noble/hashes/hkdf.js
function Ri(e, t, n) {
	return Vt(e), n === void 0 && (n = new Uint8Array(e.outputLen)), Er(e, n, t);
}
var zi = /* @__PURE__ */ Uint8Array.of(0), Bi = /* @__PURE__ */ Uint8Array.of();
function Vi(e, t, n, r = 32) {
	Vt(e), Bt(r, "length");
	let i = e.outputLen;
	if (r > 255 * i) throw Error("Length must be <= 255*HashLen");
	let a = Math.ceil(r / i);
	n === void 0 ? n = Bi : G(n, void 0, "info");
	let o = new Uint8Array(a * i), s = Er.create(e, t), c = s._cloneInto(), l = new Uint8Array(s.outputLen);
	for (let e = 0; e < a; e++) zi[0] = e + 1, c.update(e === 0 ? Bi : l).update(n).update(zi).digestInto(l), o.set(l, i * e), s._cloneInto(c);
	return s.destroy(), c.destroy(), Gt(l, zi), o.slice(0, r);
}
// node_modules/@noble/post-quantum/node_modules/@noble/hashes/sha3.js
var Hi = BigInt(0), Ui = BigInt(1), Wi = BigInt(2), Gi = BigInt(7), Ki = BigInt(256), qi = BigInt(113), Ji = [], Yi = [], Xi = [];
for (let e = 0, t = Ui, n = 1, r = 0; e < 24; e++) {
	[n, r] = [r, (2 * n + 3 * r) % 5], Ji.push(2 * (5 * r + n)), Yi.push((e + 1) * (e + 2) / 2 % 64);
	let i = Hi;
	for (let e = 0; e < 7; e++) t = (t << Ui ^ (t >> Gi) * qi) % Ki, t & Wi && (i ^= Ui << (Ui << BigInt(e)) - Ui);
	Xi.push(i);
}
var Zi = Yr(Xi, !0), Qi = Zi[0], $i = Zi[1], ea = (e, t, n) => n > 32 ? ii(e, t, n) : ni(e, t, n), ta = (e, t, n) => n > 32 ? ai(e, t, n) : ri(e, t, n);
function na(e, t = 24) {
	let n = /* @__PURE__ */ new Uint32Array(10);
	for (let r = 24 - t; r < 24; r++) {
		for (let t = 0; t < 10; t++) n[t] = e[t] ^ e[t + 10] ^ e[t + 20] ^ e[t + 30] ^ e[t + 40];
		for (let t = 0; t < 10; t += 2) {
			let r = (t + 8) % 10, i = (t + 2) % 10, a = n[i], o = n[i + 1], s = ea(a, o, 1) ^ n[r], c = ta(a, o, 1) ^ n[r + 1];
			for (let n = 0; n < 50; n += 10) e[t + n] ^= s, e[t + n + 1] ^= c;
		}
		let t = e[2], i = e[3];
		for (let n = 0; n < 24; n++) {
			let r = Yi[n], a = ea(t, i, r), o = ta(t, i, r), s = Ji[n];
			t = e[s], i = e[s + 1], e[s] = a, e[s + 1] = o;
		}
		for (let t = 0; t < 50; t += 10) {
			for (let r = 0; r < 10; r++) n[r] = e[t + r];
			for (let r = 0; r < 10; r++) e[t + r] ^= ~n[(r + 2) % 10] & n[(r + 4) % 10];
		}
		e[0] ^= Qi[r], e[1] ^= $i[r];
	}
	Gt(n);
}
var ra = class e {
	state;
	pos = 0;
	posOut = 0;
	finished = !1;
	state32;
	destroyed = !1;
	blockLen;
	suffix;
	outputLen;
	enableXOF = !1;
	rounds;
	constructor(e, t, n, r = !1, i = 24) {
		if (this.blockLen = e, this.suffix = t, this.outputLen = n, this.enableXOF = r, this.rounds = i, Bt(n, "outputLen"), !(0 < e && e < 200)) throw Error("only keccak-f1600 function is supported");
		this.state = /* @__PURE__ */ new Uint8Array(200), this.state32 = Wt(this.state);
	}
	clone() {
		return this._cloneInto();
	}
	keccak() {
		Zt(this.state32), na(this.state32, this.rounds), Zt(this.state32), this.posOut = 0, this.pos = 0;
	}
	update(e) {
		Ht(this), G(e);
		let { blockLen: t, state: n } = this, r = e.length;
		for (let i = 0; i < r;) {
			let a = Math.min(t - this.pos, r - i);
			for (let t = 0; t < a; t++) n[this.pos++] ^= e[i++];
			this.pos === t && this.keccak();
		}
		return this;
	}
	finish() {
		if (this.finished) return;
		this.finished = !0;
		let { state: e, suffix: t, pos: n, blockLen: r } = this;
		e[n] ^= t, t & 128 && n === r - 1 && this.keccak(), e[r - 1] ^= 128, this.keccak();
	}
	writeInto(e) {
		Ht(this, !1), G(e), this.finish();
		let t = this.state, { blockLen: n } = this;
		for (let r = 0, i = e.length; r < i;) {
			this.posOut >= n && this.keccak();
			let a = Math.min(n - this.posOut, i - r);
			e.set(t.subarray(this.posOut, this.posOut + a), r), this.posOut += a, r += a;
		}
		return e;
	}
	xofInto(e) {
		if (!this.enableXOF) throw Error("XOF is not possible for this instance");
		return this.writeInto(e);
	}
	xof(e) {
		return Bt(e), this.xofInto(new Uint8Array(e));
	}
	digestInto(e) {
		if (Ut(e, this), this.finished) throw Error("digest() was already called");
		return this.writeInto(e), this.destroy(), e;
	}
	digest() {
		return this.digestInto(new Uint8Array(this.outputLen));
	}
	destroy() {
		this.destroyed = !0, Gt(this.state);
	}
	_cloneInto(t) {
		let { blockLen: n, suffix: r, outputLen: i, rounds: a, enableXOF: o } = this;
		return t ||= new e(n, r, i, o, a), t.state32.set(this.state32), t.pos = this.pos, t.posOut = this.posOut, t.finished = this.finished, t.rounds = a, t.suffix = r, t.outputLen = i, t.enableXOF = o, t.destroyed = this.destroyed, t;
	}
}, ia = (e, t, n, r = {}) => on(() => new ra(t, e, n), r), aa = /* @__PURE__ */ ia(6, 136, 32, /* @__PURE__ */ cn(8)), oa = /* @__PURE__ */ ia(6, 72, 64, /* @__PURE__ */ cn(10)), sa = (e, t, n, r = {}) => on((r = {}) => new ra(t, e, r.dkLen === void 0 ? n : r.dkLen, !0), r), ca = /* @__PURE__ */ sa(31, 168, 16, /* @__PURE__ */ cn(11)), la = /* @__PURE__ */ sa(31, 136, 32, /* @__PURE__ */ cn(12));
// node_modules/@noble/post-quantum/node_modules/@noble/curves/abstract/fft.js
function ua(e) {
	if (!Number.isSafeInteger(e) || e < 0 || e > 4294967295) throw Error("wrong u32 integer:" + e);
	return e;
}
function da(e) {
	return ua(e), !(e & e - 1) && e !== 0;
}
function fa(e, t) {
	ua(e);
	let n = 0;
	for (let r = 0; r < t; r++, e >>>= 1) n = n << 1 | e & 1;
	return n;
}
function pa(e) {
	return ua(e), 31 - Math.clz32(e);
}
function ma(e) {
	let t = e.length;
	if (t < 2 || !da(t)) throw Error("n must be a power of 2 and greater than 1. Got " + t);
	let n = pa(t);
	for (let r = 0; r < t; r++) {
		let t = fa(r, n);
		if (r < t) {
			let n = e[r];
			e[r] = e[t], e[t] = n;
		}
	}
	return e;
}
var ha = (e, t) => {
	let { N: n, roots: r, dit: i, invertButterflies: a = !1, skipStages: o = 0, brp: s = !0 } = t, c = pa(n);
	if (!da(n)) throw Error("FFT: Polynomial size should be power of two");
	let l = i !== a;
	return (t) => {
		if (t.length !== n) throw Error("FFT: wrong Polynomial length");
		i && s && ma(t);
		for (let s = 0, u = 1; s < c - o; s++) {
			let d = i ? s + 1 + o : c - s, f = 1 << d, p = f >> 1, m = n >> d;
			for (let o = 0; o < n; o += f) for (let s = 0, c = u++; s < p; s++) {
				let u = a ? i ? n - c : c : s * m, d = o + s, f = o + s + p, h = r[u], g = t[f], _ = t[d];
				if (l) {
					let n = e.mul(g, h);
					t[d] = e.add(_, n), t[f] = e.sub(_, n);
				} else a ? (t[d] = e.add(g, _), t[f] = e.mul(e.sub(g, _), h)) : (t[d] = e.add(_, g), t[f] = e.mul(e.sub(_, g), h));
			}
		}
		return !i && s && ma(t), t;
	};
}, ga = sn;
function _a(e, t) {
	if (e.length !== t.length) return !1;
	let n = 0;
	for (let r = 0; r < e.length; r++) n |= e[r] ^ t[r];
	return n === 0;
}
function va(e) {
	return Uint8Array.from(e);
}
function ya(e, ...t) {
	let n = (e) => typeof e == "number" ? e : e.bytesLen, r = t.reduce((e, t) => e + n(t), 0);
	return {
		bytesLen: r,
		encode: (i) => {
			let a = new Uint8Array(r);
			for (let r = 0, o = 0; r < t.length; r++) {
				let s = t[r], c = n(s), l = typeof s == "number" ? i[r] : s.encode(i[r]);
				G(l, c, e), a.set(l, o), typeof s != "number" && l.fill(0), o += c;
			}
			return a;
		},
		decode: (i) => {
			G(i, r, e);
			let a = [];
			for (let e of t) {
				let t = n(e), r = i.subarray(0, t);
				a.push(typeof e == "number" ? r : e.decode(r)), i = i.subarray(t);
			}
			return a;
		}
	};
}
function ba(e, t) {
	let n = t * e.bytesLen;
	return {
		bytesLen: n,
		encode: (r) => {
			if (r.length !== t) throw Error(`vecCoder.encode: wrong length=${r.length}. Expected: ${t}`);
			let i = new Uint8Array(n);
			for (let t = 0, n = 0; t < r.length; t++) {
				let a = e.encode(r[t]);
				i.set(a, n), a.fill(0), n += a.length;
			}
			return i;
		},
		decode: (t) => {
			G(t, n);
			let r = [];
			for (let n = 0; n < t.length; n += e.bytesLen) r.push(e.decode(t.subarray(n, n + e.bytesLen)));
			return r;
		}
	};
}
function J(...e) {
	for (let t of e) if (Array.isArray(t)) for (let e of t) e.fill(0);
	else t.fill(0);
}
function xa(e) {
	return (1 << e) - 1;
}
// node_modules/@noble/post-quantum/_crystals.js
var Sa = (e) => {
	let { newPoly: t, N: n, Q: r, F: i, ROOT_OF_UNITY: a, brvBits: o, isKyber: s } = e, c = (e, t = r) => {
		let n = e % t | 0;
		return (n >= 0 ? n | 0 : t + n | 0) | 0;
	}, l = (e, t = r) => {
		let n = c(e, t) | 0;
		return (n > t >> 1 ? n - t | 0 : n) | 0;
	};
	function u() {
		let e = t(n);
		for (let t = 0; t < n; t++) {
			let n = fa(t, o), i = BigInt(a) ** BigInt(n) % BigInt(r);
			e[t] = Number(i) | 0;
		}
		return e;
	}
	let d = u(), f = {
		add: (e, t) => c((e | 0) + (t | 0)) | 0,
		sub: (e, t) => c((e | 0) - (t | 0)) | 0,
		mul: (e, t) => c((e | 0) * (t | 0)) | 0,
		inv: (e) => {
			throw Error("not implemented");
		}
	}, p = {
		N: n,
		roots: d,
		invertButterflies: !0,
		skipStages: +!!s,
		brp: !1
	}, m = ha(f, {
		dit: !1,
		...p
	}), h = ha(f, {
		dit: !0,
		...p
	});
	return {
		mod: c,
		smod: l,
		nttZetas: d,
		NTT: {
			encode: (e) => m(e),
			decode: (e) => {
				h(e);
				for (let t = 0; t < e.length; t++) e[t] = c(i * e[t]);
				return e;
			}
		},
		bitsCoder: (e, r) => {
			let i = xa(e), a = n / 8 * e;
			return {
				bytesLen: a,
				encode: (t) => {
					let n = new Uint8Array(a);
					for (let a = 0, o = 0, s = 0, c = 0; a < t.length; a++) for (o |= (r.encode(t[a]) & i) << s, s += e; s >= 8; s -= 8, o >>= 8) n[c++] = o & xa(s);
					return n;
				},
				decode: (a) => {
					let o = t(n);
					for (let t = 0, n = 0, s = 0, c = 0; t < a.length; t++) for (n |= a[t] << s, s += 8; s >= e; s -= e, n >>= e) o[c++] = r.decode(n & i);
					return o;
				}
			};
		}
	};
}, Ca = /* @__PURE__ */ ((e) => (t, n) => {
	n ||= e.blockLen;
	let r = new Uint8Array(t.length + 2);
	r.set(t);
	let i = t.length, a = new Uint8Array(n), o = e.create({}), s = 0, c = 0;
	return {
		stats: () => ({
			calls: s,
			xofs: c
		}),
		get: (t, n) => (r[i + 0] = t, r[i + 1] = n, o.destroy(), o = e.create({}).update(r), s++, () => (c++, o.xofInto(a))),
		clean: () => {
			o.destroy(), J(a, r);
		}
	};
})(ca), Y = 256, wa = 3329, { mod: Ta, nttZetas: Ea, NTT: Da, bitsCoder: Oa } = Sa({
	N: Y,
	Q: wa,
	F: 3303,
	ROOT_OF_UNITY: 17,
	newPoly: (e) => new Uint16Array(e),
	brvBits: 7,
	isKyber: !0
}), ka = {
	512: {
		N: Y,
		Q: wa,
		K: 2,
		ETA1: 3,
		ETA2: 2,
		du: 10,
		dv: 4,
		RBGstrength: 128
	},
	768: {
		N: Y,
		Q: wa,
		K: 3,
		ETA1: 2,
		ETA2: 2,
		du: 10,
		dv: 4,
		RBGstrength: 192
	},
	1024: {
		N: Y,
		Q: wa,
		K: 4,
		ETA1: 2,
		ETA2: 2,
		du: 11,
		dv: 5,
		RBGstrength: 256
	}
}, Aa = (e) => {
	if (e >= 12) return {
		encode: (e) => e,
		decode: (e) => e
	};
	let t = 2 ** (e - 1);
	return {
		encode: (t) => ((t << e) + wa / 2) / wa,
		decode: (n) => n * wa + t >>> e
	};
}, ja = (e) => Oa(e, Aa(e));
function Ma(e, t) {
	for (let n = 0; n < Y; n++) e[n] = Ta(e[n] + t[n]);
}
function Na(e, t) {
	for (let n = 0; n < Y; n++) e[n] = Ta(e[n] - t[n]);
}
function Pa(e, t, n, r, i) {
	return {
		c0: Ta(t * r * i + e * n),
		c1: Ta(e * r + t * n)
	};
}
function Fa(e, t) {
	for (let n = 0; n < Y / 2; n++) {
		let r = Ea[64 + (n >> 1)];
		n & 1 && (r = -r);
		let { c0: i, c1: a } = Pa(e[2 * n + 0], e[2 * n + 1], t[2 * n + 0], t[2 * n + 1], r);
		e[2 * n + 0] = i, e[2 * n + 1] = a;
	}
	return e;
}
function Ia(e) {
	let t = new Uint16Array(Y);
	for (let n = 0; n < Y;) {
		let r = e();
		if (r.length % 3) throw Error("SampleNTT: unaligned block");
		for (let e = 0; n < Y && e + 3 <= r.length; e += 3) {
			let i = (r[e + 0] | 0 | r[e + 1] << 8) & 4095, a = (r[e + 1] >> 4 | r[e + 2] << 4) & 4095;
			i < wa && (t[n++] = i), n < Y && a < wa && (t[n++] = a);
		}
	}
	return t;
}
function La(e, t, n, r) {
	let i = e(r * Y / 4, t, n), a = new Uint16Array(Y), o = Wt(i), s = 0;
	for (let e = 0, t = 0, n = 0, i = 0; e < o.length; e++) {
		let c = o[e];
		for (let e = 0; e < 32; e++) n += c & 1, c >>= 1, s += 1, s === r ? (i = n, n = 0) : s === 2 * r && (a[t++] = Ta(i - n), n = 0, s = 0);
	}
	if (s) throw Error(`sampleCBD: leftover bits: ${s}`);
	return a;
}
var Ra = (e) => {
	let { K: t, PRF: n, XOF: r, HASH512: i, ETA1: a, ETA2: o, du: s, dv: c } = e, l = ja(1), u = ja(c), d = ja(s), f = ya("publicKey", ba(ja(12), t), 32), p = ba(ja(12), t), m = ya("ciphertext", ba(d, t), u), h = ya("seed", 32, 32);
	return {
		secretCoder: p,
		lengths: {
			secretKey: p.bytesLen,
			publicKey: f.bytesLen,
			cipherText: m.bytesLen
		},
		keygen: (e) => {
			G(e, 32, "seed");
			let o = /* @__PURE__ */ new Uint8Array(33);
			o.set(e), o[32] = t;
			let s = i(o), [c, l] = h.decode(s), u = [], d = [];
			for (let e = 0; e < t; e++) u.push(Da.encode(La(n, l, e, a)));
			let m = r(c);
			for (let e = 0; e < t; e++) {
				let r = Da.encode(La(n, l, t + e, a));
				for (let n = 0; n < t; n++) Ma(r, Fa(Ia(m.get(n, e)), u[n]));
				d.push(r);
			}
			m.clean();
			let g = {
				publicKey: f.encode([d, c]),
				secretKey: p.encode(u)
			};
			return J(c, l, u, d, o, s), g;
		},
		encrypt: (e, i, s) => {
			let [c, u] = f.decode(e), d = [];
			for (let e = 0; e < t; e++) d.push(Da.encode(La(n, s, e, a)));
			let p = r(u), h = new Uint16Array(Y), g = [];
			for (let e = 0; e < t; e++) {
				let r = La(n, s, t + e, o), i = new Uint16Array(Y);
				for (let n = 0; n < t; n++) Ma(i, Fa(Ia(p.get(e, n)), d[n]));
				Ma(r, Da.decode(i)), g.push(r), Ma(h, Fa(c[e], d[e])), J(i);
			}
			p.clean();
			let _ = La(n, s, 2 * t, o);
			Ma(_, Da.decode(h));
			let v = l.decode(i);
			return Ma(v, _), J(c, d, h, _), m.encode([g, v]);
		},
		decrypt: (e, n) => {
			let [r, i] = m.decode(e), a = p.decode(n), o = new Uint16Array(Y);
			for (let e = 0; e < t; e++) Ma(o, Fa(a[e], Da.encode(r[e])));
			return Na(i, Da.decode(o)), J(o, a, r), l.encode(i);
		}
	};
};
function za(e) {
	let t = Ra(e), { HASH256: n, HASH512: r, KDF: i } = e, { secretCoder: a, lengths: o } = t, s = ya("secretKey", o.secretKey, o.publicKey, 32, 32);
	return {
		info: { type: "ml-kem" },
		lengths: {
			...o,
			seed: 64,
			msg: 32,
			msgRand: 32,
			secretKey: s.bytesLen
		},
		keygen: (e = ga(64)) => {
			G(e, 64, "seed");
			let { publicKey: r, secretKey: i } = t.keygen(e.subarray(0, 32)), a = n(r), o = s.encode([
				i,
				r,
				a,
				e.subarray(32)
			]);
			return J(i, a), {
				publicKey: r,
				secretKey: o
			};
		},
		getPublicKey: (e) => {
			let [t, n, r, i] = s.decode(e);
			return Uint8Array.from(n);
		},
		encapsulate: (i, s = ga(32)) => {
			G(i, o.publicKey, "publicKey"), G(s, 32, "message");
			let c = i.subarray(0, 384 * e.K), l = a.encode(a.decode(va(c)));
			if (!_a(l, c)) throw J(l), Error("ML-KEM.encapsulate: wrong publicKey modulus");
			J(l);
			let u = r.create().update(s).update(n(i)).digest(), d = t.encrypt(i, s, u.subarray(32, 64));
			return J(u.subarray(32)), {
				cipherText: d,
				sharedSecret: u.subarray(0, 32)
			};
		},
		decapsulate: (e, a) => {
			G(a, s.bytesLen, "secretKey"), G(e, o.cipherText, "cipherText");
			let c = s.bytesLen - 96, l = c + 32;
			if (!_a(n(a.subarray(c / 2, l)), a.subarray(l, l + 32))) throw Error("invalid secretKey: hash check failed");
			let [u, d, f, p] = s.decode(a), m = t.decrypt(e, u), h = r.create().update(m).update(f).digest(), g = h.subarray(0, 32), _ = t.encrypt(d, m, h.subarray(32, 64)), v = _a(e, _), y = i.create({ dkLen: 32 }).update(p).update(e).digest();
			return J(m, _, v ? y : g), v ? g : y;
		}
	};
}
function Ba(e, t, n) {
	return la.create({ dkLen: e }).update(t).update(new Uint8Array([n])).digest();
}
var Va = {
	HASH256: aa,
	HASH512: oa,
	KDF: la,
	XOF: Ca,
	PRF: Ba
};
({
	...Va,
	...ka[512]
});
var Ha = /* @__PURE__ */ za({
	...Va,
	...ka[768]
}), Ua = /* @__PURE__ */ za({
	...Va,
	...ka[1024]
});
// node_modules/@noble/post-quantum/hybrid.js
function Wa(e, t = !1) {
	let n = e.lengths, r = e.keygen;
	if (t) {
		let t = e.Point.Fn;
		if (!t) throw Error("No Point.Fn");
		r = (r = ga(n.seed)) => {
			G(r, n.seed, "seed");
			let i = t.isLE ? gn(r) : hn(r), a = t.toBytes(t.create(i));
			return {
				secretKey: a,
				publicKey: e.getPublicKey(a)
			};
		};
	}
	return {
		lengths: {
			secretKey: n.secretKey,
			publicKey: n.publicKey,
			seed: n.seed
		},
		keygen: r,
		getPublicKey: (t) => e.getPublicKey(t)
	};
}
function Ga(e, t = !1) {
	let n = Wa(e, t);
	if (!e.getSharedSecret) throw Error("wrong curve");
	return {
		lengths: {
			...n.lengths,
			msg: n.lengths.seed,
			cipherText: n.lengths.publicKey
		},
		keygen: n.keygen,
		getPublicKey: n.getPublicKey,
		encapsulate(t, n = ga(e.lengths.seed)) {
			let r = this.keygen(n).secretKey, i = this.decapsulate(t, r), a = e.getPublicKey(r);
			return J(r), {
				sharedSecret: i,
				cipherText: a
			};
		},
		decapsulate(t, n) {
			let r = e.getSharedSecret(n, t);
			return e.lengths.publicKeyHasPrefix ? r.subarray(1) : r;
		}
	};
}
function Ka(e, t) {
	return ya(t, ...e.map((e) => {
		if (typeof e.lengths[t] != "number") throw Error("wrong length: " + t);
		return e.lengths[t];
	}));
}
function qa(e) {
	return (t, n) => e(t, { dkLen: n });
}
function Ja(e, t, ...n) {
	let r = Ka(n, "seed"), i = Ka(n, "publicKey");
	e === void 0 && (e = r.bytesLen), Bt(e);
	function a(i) {
		G(i, e);
		let a = r.decode(t(i, r.bytesLen)), o = n.map((e, t) => e.keygen(a[t]));
		return {
			secretKey: o.map((e) => e.secretKey),
			publicKey: o.map((e) => e.publicKey)
		};
	}
	return {
		info: { lengths: {
			seed: e,
			publicKey: i.bytesLen,
			secretKey: e
		} },
		getPublicKey(e) {
			return this.keygen(e).publicKey;
		},
		keygen(t = ga(e)) {
			let { publicKey: n, secretKey: r } = a(t), o = i.encode(n);
			return J(n), J(r), {
				secretKey: t,
				publicKey: o
			};
		},
		expandDecapsulationKey: a,
		realSeedLen: e
	};
}
function Ya(e, t, n, r, ...i) {
	let a = Ja(e, n, ...i), o = Ka(i, "cipherText"), s = Ka(i, "publicKey"), c = Ka(i, "msg");
	return t === void 0 && (t = c.bytesLen), Bt(t), {
		lengths: {
			...a.info.lengths,
			msg: t,
			msgRand: c.bytesLen,
			cipherText: o.bytesLen
		},
		getPublicKey: a.getPublicKey,
		keygen: a.keygen,
		encapsulate(e, t = ga(c.bytesLen)) {
			let n = s.decode(e), a = c.decode(t), l = i.map((e, t) => e.encapsulate(n[t], a[t])), u = l.map((e) => e.sharedSecret), d = l.map((e) => e.cipherText), f = {
				sharedSecret: r(n, d, u),
				cipherText: o.encode(d)
			};
			return J(u, d), f;
		},
		decapsulate(e, t) {
			let n = o.decode(e), { publicKey: s, secretKey: c } = a.expandDecapsulationKey(t);
			return r(s, n, i.map((e, t) => e.decapsulate(n[t], c[t])));
		}
	};
}
function Xa(e, t, n, r, i) {
	return Vt(r), Vt(i), Ya(32, 32, qa(r), (t, n, r) => i(an(r[0], r[1], n[1], t[1], bn(e))), t, n);
}
Xa("QSF-KEM(ML-KEM-768,P-256)-XOF(SHAKE256)-KDF(SHA3-256)", Ha, Ga(Ii, !0), la, aa), Xa("QSF-KEM(ML-KEM-1024,P-384)-XOF(SHAKE256)-KDF(SHA3-256)", Ua, Ga(Li, !0), la, aa);
function Za(e, t, n, r, i) {
	return Vt(r), Vt(i), Ya(32, 32, qa(r), (t, n, r) => {
		let a = an(r[0], r[1], n[0], t[0], n[1], t[1], bn(e)), o = an(bn("hybrid_prk"), a), s = Ri(i, o), c = an(_n(32, 2), bn("shared_secret"), bn("")), l = Vi(i, s, c, 32);
		return J(s, c, o, a), l;
	}, t, n);
}
var Qa = Ga(Ni);
Za("KitchenSink-KEM(ML-KEM-768,X25519)-XOF(SHAKE256)-KDF(HKDF-SHA-256)", Ha, Qa, la, wi);
var $a = /* @__PURE__ */ Ya(32, 32, qa(la), (e, t, n) => aa(an(n[0], n[1], t[1], e[1], bn("\\.//^\\"))), Ha, Qa);
function eo(e, t, n, r) {
	let i = e.Point.Fn;
	if (!i) throw Error("no Point.Fn");
	function a(n) {
		let r;
		for (let e = 0, a = t;; e = a, a += t) {
			if (a > n.length) throw Error("rejection sampling failed");
			if (r = i.fromBytes(n.subarray(e, a), !0), i.isValidNot0(r)) break;
		}
		let a = i.toBytes(i.create(r));
		return {
			secretKey: a,
			publicKey: e.getPublicKey(a, !1)
		};
	}
	return {
		lengths: {
			secretKey: t,
			publicKey: n,
			seed: r,
			msg: r,
			cipherText: n
		},
		keygen(e = ga(r)) {
			return G(e, r, "seed"), a(e);
		},
		getPublicKey(t) {
			return e.getPublicKey(t, !1);
		},
		encapsulate(t, n = ga(r)) {
			G(n, r, "rand");
			let { secretKey: i } = a(n), o = this.decapsulate(t, i), s = e.getPublicKey(i, !1);
			return J(i), {
				sharedSecret: o,
				cipherText: s
			};
		},
		decapsulate(t, n) {
			return e.getSharedSecret(n, t).subarray(1);
		}
	};
}
function to(e, t, n, r) {
	let { secretKey: i, publicKeyUncompressed: a } = n.lengths;
	if (!i || !a) throw Error("wrong curve");
	let o = eo(n, i, a, r), s = 64 + r;
	return Ya(32, 32, (e) => {
		G(e, 32);
		let t = la(e, { dkLen: s });
		return an(t.subarray(0, 64), t.subarray(64, s));
	}, (t, n, r) => aa(an(r[0], r[1], n[1], t[1], bn(e))), t, o);
}
var no = /* @__PURE__ */ to("MLKEM768-P256", Ha, Ii, 128), ro = $a, io = no;
// node_modules/@noble/curves/utils.js
function ao(e, t, n = () => {}) {
	if (!Array.isArray(e)) throw TypeError(`"${t}" expected array, got type=${typeof e}`);
	for (let r = 0; r < e.length; r++) n(e[r], `${t}[${r}]`);
	return e;
}
var X = (e, t, n) => a(e, t, n), oo = i;
function so(e, t = "") {
	if (typeof e != "string") {
		let n = t && `"${t}" `;
		throw TypeError(n + "expected string, got type=" + typeof e);
	}
	return e;
}
function co(e, t = "object") {
	if (typeof e != "object" || !e || Array.isArray(e)) throw TypeError(t === "object" ? "expected valid options object" : `"${t}" expected object, got type=${typeof e}`);
	return e;
}
function lo(e, t) {
	if (typeof e != "function") throw TypeError(`"${t}" is invalid: expected function, got ${typeof e}`);
	return e;
}
var uo = S, fo = (...e) => D(...e), po = (e) => w(e), mo = n, ho = (e) => A(e), go = /* @__PURE__ */ BigInt(0), _o = /* @__PURE__ */ BigInt(1), vo = (e) => e ? `"${e}" ` : "";
function yo(e, t = "") {
	if (typeof e != "boolean") throw TypeError(vo(t) + "expected boolean, got type=" + typeof e);
	return e;
}
function bo(e) {
	if (typeof e == "bigint") {
		if (!ko(e)) throw RangeError("positive bigint expected, got " + e);
	} else oo(e);
	return e;
}
function xo(e, t = "") {
	if (typeof e != "number") {
		let n = t && `"${t}" `;
		throw TypeError(n + "expected number, got type=" + typeof e);
	}
	if (!Number.isSafeInteger(e)) {
		let n = t && `"${t}" `;
		throw RangeError(n + "expected safe integer, got " + e);
	}
}
function So(e) {
	let t = bo(e).toString(16);
	return t.length & 1 ? "0" + t : t;
}
function Co(e) {
	if (typeof e != "string") throw TypeError("hex string expected, got " + typeof e);
	return e === "" ? go : BigInt("0x" + e);
}
function wo(e) {
	return Co(S(e));
}
function To(e) {
	return Co(S(Oo(a(e)).reverse()));
}
function Eo(e, t) {
	if (i(t), t === 0) throw Error("zero output length is invalid");
	e = bo(e);
	let n = t * 2, r = e.toString(16);
	if (r.length > n) throw RangeError("number is too large");
	return w(r.padStart(n, "0"));
}
function Do(e, t) {
	return Eo(e, t).reverse();
}
function Oo(e) {
	return Uint8Array.from(X(e));
}
function ko(e) {
	return typeof e == "bigint" && go <= e;
}
function Ao(e, t, n) {
	return ko(e) && ko(t) && ko(n) && t <= e && e < n;
}
function jo(e, t, n, r) {
	if (!Ao(t, n, r)) throw RangeError("expected valid " + e + ": " + n + " <= n < " + r + ", got " + t);
}
function Mo(e) {
	if (e < go) throw Error("expected non-negative bigint, got " + e);
	return e === go ? 0 : e.toString(2).length;
}
var No = (e) => (xo(e, "n"), (_o << BigInt(e)) - _o);
function Po(e, t, n) {
	if (i(e, "hashLen"), i(t, "qByteLen"), typeof n != "function") throw TypeError("hmacFn must be a function");
	let r = (e) => new Uint8Array(e), a = Uint8Array.of(), o = Uint8Array.of(0), s = Uint8Array.of(1), c = r(e), l = r(e), u = 0, d = () => {
		c.fill(1), l.fill(0), u = 0;
	}, f = (...e) => n(l, fo(c, ...e)), p = (e = a) => {
		l = f(o, e), c = f(), e.length !== 0 && (l = f(s, e), c = f());
	}, m = () => {
		if (u++ >= 1e3) throw Error("drbg: tried max amount of iterations");
		let e = 0, n = [];
		for (; e < t;) {
			c = f();
			let t = c.slice();
			n.push(t), e += c.length;
		}
		return fo(...n);
	};
	return (e, t) => {
		d(), p(e);
		let n;
		for (; (n = t(m())) === void 0;) p();
		return d(), n;
	};
}
function Fo(e, t = {}, n = {}, r = "object") {
	co(e, r), co(t, "fields"), co(n, "optFields");
	function i(t, n, i) {
		let a = r === "object" ? `param "${String(t)}"` : `"${r}.${String(t)}"`, o = e[t];
		if (!Object.hasOwn(e, t) && (i ? o !== void 0 : n !== "function")) throw TypeError(`${a} is invalid: expected own property`);
		if (i && o === void 0) return;
		let s = typeof o;
		if (s !== n || o === null) throw TypeError(`${a} is invalid: expected ${n}, got ${s}`);
	}
	let a = (e, t) => Object.entries(e).forEach(([e, n]) => i(e, n, t));
	a(t, !1), a(n, !0);
}
// node_modules/@noble/curves/abstract/modular.js
var Z = /* @__PURE__ */ BigInt(0), Q = /* @__PURE__ */ BigInt(1), Io = /* @__PURE__ */ BigInt(2), Lo = /* @__PURE__ */ BigInt(3), Ro = /* @__PURE__ */ BigInt(4), zo = /* @__PURE__ */ BigInt(5), Bo = /* @__PURE__ */ BigInt(7), Vo = /* @__PURE__ */ BigInt(8), Ho = /* @__PURE__ */ BigInt(9), Uo = /* @__PURE__ */ BigInt(15), Wo = /* @__PURE__ */ BigInt(16), Go = /* @__PURE__ */ BigInt("0x10000000000000000");
function $(e, t) {
	if (t <= Z) throw Error("mod: expected positive modulus, got " + t);
	let n = e % t;
	return n >= Z ? n : t + n;
}
function Ko(e, t, n) {
	if (n <= Q) throw Error("pow: expected modulus > 1, got " + n);
	if (typeof t != "bigint") throw TypeError("invalid exponent: expected bigint, got " + typeof t);
	if (t < Z) throw Error("invalid exponent, negatives unsupported");
	if (t === Z) return Q;
	if (t === Q) return e;
	let r = e % n;
	if (r < Z && (r += n), t < Go) {
		let e = Q;
		for (; t > Z;) t & Q && (e = e * r % n), r = r * r % n, t >>= Q;
		return e;
	}
	let i = [];
	for (; t > Z;) i.push(Number(t & Uo)), t >>= Ro;
	let a = Array(16);
	a[0] = Q, a[1] = r;
	for (let e = 2; e < 16; e++) a[e] = a[e - 1] * r % n;
	let o = a[i[i.length - 1]];
	for (let e = i.length - 2; e >= 0; e--) {
		o = o * o % n, o = o * o % n, o = o * o % n, o = o * o % n;
		let t = i[e];
		t !== 0 && (o = o * a[t] % n);
	}
	return o;
}
function qo(e, t, n) {
	if (n <= Q) throw Error("pow2: expected modulus > 1, got " + n);
	if (t < Z) throw Error("pow2: expected non-negative exponent, got " + t);
	let r = e;
	for (; t-- > Z;) r *= r, r %= n;
	return r;
}
function Jo(e, t) {
	if (e === Z) throw Error("invert: expected non-zero number");
	if (t <= Q) throw Error("invert: expected modulus > 1, got " + t);
	let n = $(e, t), r = t, i = Z, a = Q;
	for (; n !== Z;) {
		let e = r / n, t = r - n * e, o = i - a * e;
		r = n, n = t, i = a, a = o;
	}
	if (r !== Q) throw Error("invert: does not exist");
	return $(i, t);
}
function Yo(e, t) {
	if (t <= Q) throw Error("invertCt: expected prime modulus > 1, got " + t);
	let n = $(e, t);
	if (n === Z) throw Error("invertCt: expected non-zero number");
	let r = Ko(n, t - Io, t);
	if ($(n * r, t) !== Q) throw Error("invertCt: does not exist");
	return r;
}
function Xo(e, t, n) {
	let r = e;
	if (!r.eql(r.sqr(t), n)) throw Error("Cannot find square root");
}
function Zo(e, t) {
	if ((e & Q) === Z) throw Error(t + ": expected odd modulus, got " + e);
}
function Qo(e, t) {
	let n = e, r = (n.ORDER + Q) / Ro, i = n.pow(t, r);
	return Xo(n, i, t), i;
}
function $o(e, t) {
	let n = e, r = (n.ORDER - zo) / Vo, i = n.mul(t, Io), a = n.pow(i, r), o = n.mul(t, a), s = n.mul(n.mul(o, Io), a), c = n.mul(o, n.sub(s, n.ONE));
	return Xo(n, c, t), c;
}
function es(e) {
	let t = ds(e), n = ts(e), r = n(t, t.neg(t.ONE)), i = n(t, r), a = n(t, t.neg(r)), o = (e + Bo) / Wo;
	return ((e, t) => {
		let n = e, s = n.pow(t, o), c = n.mul(s, r), l = n.mul(s, i), u = n.mul(s, a), d = n.eql(n.sqr(c), t), f = n.eql(n.sqr(l), t);
		s = n.cmov(s, c, d), c = n.cmov(u, l, f);
		let p = n.eql(n.sqr(c), t), m = n.cmov(s, c, p);
		return Xo(n, m, t), m;
	});
}
function ts(e) {
	if (e < Lo) throw Error("sqrt is not defined for small field");
	Zo(e, "tonelliShanks");
	let t = e - Q, n = 0;
	for (; t % Io === Z;) t /= Io, n++;
	let r = Io, i = ds(e);
	for (; ss(i, r) === 1;) if (r++ > 1e3) throw Error("Cannot find square root: probably non-prime P");
	if (n === 1) return Qo;
	let a = i.pow(r, t), o = (t + Q) / Io;
	return function(e, r) {
		let i = e;
		if (i.is0(r)) return r;
		if (ss(i, r) !== 1) throw Error("Cannot find square root");
		let s = n, c = i.mul(i.ONE, a), l = i.pow(r, t), u = i.pow(r, o);
		for (; !i.eql(l, i.ONE);) {
			if (i.is0(l)) throw Error("Cannot find square root: probably non-prime P");
			let e = 1, t = i.sqr(l);
			for (; !i.eql(t, i.ONE);) if (e++, t = i.sqr(t), e === s) throw Error("Cannot find square root");
			let n = Q << BigInt(s - e - 1), r = i.pow(c, n);
			s = e, c = i.sqr(r), l = i.mul(l, c), u = i.mul(u, r);
		}
		return u;
	};
}
function ns(e) {
	return Zo(e, "Fp.sqrt"), e % Ro === Lo ? Qo : e % Vo === zo ? $o : e % Wo === Ho ? es(e) : ts(e);
}
var rs = (e, t) => ($(e, t) & Q) === Q, is = [
	"create",
	"isValid",
	"is0",
	"neg",
	"inv",
	"sqrt",
	"sqr",
	"eql",
	"add",
	"sub",
	"mul",
	"pow",
	"div",
	"addN",
	"subN",
	"mulN",
	"sqrN"
];
function as(e) {
	if (co(e, "field"), typeof e.ORDER != "bigint") throw TypeError("param \"ORDER\" is invalid: expected bigint, got " + typeof e.ORDER);
	xo(e.BYTES, "BYTES"), xo(e.BITS, "BITS");
	for (let t of is) lo(e[t], "field." + t);
	if (e.BYTES < 1 || e.BITS < 1) throw Error("invalid field: expected BYTES/BITS > 0");
	if (e.ORDER <= Q) throw Error("invalid field: expected ORDER > 1, got " + e.ORDER);
	return e;
}
function os(e, t, n = !1) {
	as(e), ao(t, "nums"), yo(n, "passZero");
	let r = e, i = Array(t.length).fill(n ? r.ZERO : void 0), a = t.reduce((e, t, n) => r.is0(t) ? e : (i[n] = e, r.mul(e, t)), r.ONE), o = r.inv(a);
	return t.reduceRight((e, t, n) => r.is0(t) ? e : (i[n] = r.mul(e, i[n]), r.mul(e, t)), o), i;
}
function ss(e, t) {
	as(e);
	let n = e;
	Zo(n.ORDER, "FpLegendre");
	let r = (n.ORDER - Q) / Io, i = n.pow(t, r), a = n.eql(i, n.ONE), o = n.eql(i, n.ZERO), s = n.eql(i, n.neg(n.ONE));
	if (!a && !o && !s) throw Error("invalid Legendre symbol result");
	return a ? 1 : o ? 0 : -1;
}
function cs(e, t) {
	if (t !== void 0 && oo(t), e <= Z) throw Error("invalid n length: expected positive n, got " + e);
	if (t !== void 0 && t < 1) throw Error("invalid n length: expected positive bit length, got " + t);
	let n = Mo(e);
	if (t !== void 0 && t < n) throw Error(`invalid n length: expected nBitLength (${t}) >= bitLen(n) (${n})`);
	let r = t === void 0 ? n : t;
	return {
		nBitLength: r,
		nByteLength: Math.ceil(r / 8)
	};
}
var ls = /* @__PURE__ */ new WeakMap(), us = class {
	ORDER;
	BITS;
	BYTES;
	isLE;
	ZERO = Z;
	ONE = Q;
	_lengths;
	_mod;
	constructor(e, t = {}) {
		if (e <= Q) throw Error("invalid field: expected ORDER > 1, got " + e);
		let n;
		this.isLE = !1, typeof t == "object" && t && (typeof t.BITS == "number" && (n = t.BITS), typeof t.sqrt == "function" && Object.defineProperty(this, "sqrt", {
			value: t.sqrt,
			enumerable: !0
		}), typeof t.isLE == "boolean" && (this.isLE = t.isLE), t.allowedLengths && (this._lengths = Object.freeze(t.allowedLengths.slice())), typeof t.modFromBytes == "boolean" && (this._mod = t.modFromBytes));
		let { nBitLength: r, nByteLength: i } = cs(e, n);
		if (i > 2048) throw Error("invalid field: expected ORDER of <= 2048 bytes");
		this.ORDER = e, this.BITS = r, this.BYTES = i, Object.freeze(this);
	}
	create(e) {
		return $(e, this.ORDER);
	}
	isValid(e) {
		if (typeof e != "bigint") throw TypeError("invalid field element: expected bigint, got " + typeof e);
		return Z <= e && e < this.ORDER;
	}
	is0(e) {
		return e === Z;
	}
	isValidNot0(e) {
		return !this.is0(e) && this.isValid(e);
	}
	isOdd(e) {
		return (e & Q) === Q;
	}
	neg(e) {
		return $(-e, this.ORDER);
	}
	eql(e, t) {
		return e === t;
	}
	sqr(e) {
		return $(e * e, this.ORDER);
	}
	add(e, t) {
		return $(e + t, this.ORDER);
	}
	sub(e, t) {
		return $(e - t, this.ORDER);
	}
	mul(e, t) {
		return $(e * t, this.ORDER);
	}
	pow(e, t) {
		return Ko(e, t, this.ORDER);
	}
	div(e, t) {
		return $(e * Jo(t, this.ORDER), this.ORDER);
	}
	sqrN(e) {
		return e * e;
	}
	addN(e, t) {
		return e + t;
	}
	subN(e, t) {
		return e - t;
	}
	mulN(e, t) {
		return e * t;
	}
	inv(e) {
		return Jo(e, this.ORDER);
	}
	sqrt(e) {
		let t = ls.get(this);
		return t || ls.set(this, t = ns(this.ORDER)), t(this, e);
	}
	toBytes(e) {
		return this.isLE ? Do(e, this.BYTES) : Eo(e, this.BYTES);
	}
	fromBytes(e, t = !1) {
		X(e);
		let { _lengths: n, BYTES: r, isLE: i, ORDER: a, _mod: o } = this;
		if (n) {
			if (e.length < 1 || !n.includes(e.length) || e.length > r) throw Error("Field.fromBytes: expected " + n + " bytes, got " + e.length);
			let t = new Uint8Array(r);
			t.set(e, i ? 0 : t.length - e.length), e = t;
		}
		if (e.length !== r) throw Error("Field.fromBytes: expected " + r + " bytes, got " + e.length);
		let s = i ? To(e) : wo(e);
		if (o && (s = $(s, a)), !t && !this.isValid(s)) throw Error("invalid field element: outside of range 0..ORDER");
		return s;
	}
	invertBatch(e) {
		return os(this, e, !0);
	}
	cmov(e, t, n) {
		return yo(n, "condition"), n ? t : e;
	}
};
function ds(e, t = {}) {
	return Object.freeze(us.prototype), new us(e, t);
}
function fs(e) {
	if (typeof e != "bigint") throw Error("field order must be bigint");
	if (e <= Q) throw Error("field order must be greater than 1");
	let t = Mo(e - Q);
	return Math.ceil(t / 8);
}
function ps(e) {
	let t = fs(e);
	return t + Math.ceil(t / 2);
}
function ms(e, t, n = !1) {
	X(e);
	let r = e.length, i = fs(t), a = Math.max(ps(t), 16);
	if (r < a || r > 1024) throw Error("expected " + a + "-1024 bytes of input, got " + r);
	let o = $(n ? To(e) : wo(e), t - Q) + Q;
	return n ? Do(o, i) : Eo(o, i);
}
// node_modules/@noble/curves/abstract/curve.js
var hs = /* @__PURE__ */ BigInt(0), gs = /* @__PURE__ */ BigInt(1), _s = /* @__PURE__ */ BigInt(4), vs = 16, ys = 128, bs = 5, xs = 2 ** 31;
function Ss(e) {
	let t = e;
	if (typeof t != "function") throw TypeError("\"Point\" expected constructor, got type=" + typeof e);
	lo(t.fromAffine, "Point.fromAffine"), lo(t.fromBytes, "Point.fromBytes"), lo(t.fromHex, "Point.fromHex"), co(t.BASE, "Point.BASE"), co(t.ZERO, "Point.ZERO"), as(t.Fp), as(t.Fn);
}
function Cs(e, t) {
	Ss(e), Ds(t, e);
	let n = os(e.Fp, t.map((e) => e.Z));
	return t.map((t, r) => e.fromAffine(t.toAffine(n[r])));
}
function ws(e, t, n = 1) {
	if (!Number.isSafeInteger(e) || e < n || e > t) throw Error("invalid window size, expected [" + n + ".." + t + "], got W=" + e);
}
function Ts(e, t) {
	let n = e * (4 * t + 128);
	if (n > xs) throw Error("invalid window size: table would need ~" + Math.ceil(n / 2 ** 20) + " MiB, max " + xs / 2 ** 20 + " MiB");
}
function Es(e, t) {
	if (e !== void 0) {
		lo(e, "randomBytes");
		try {
			let n = e(t);
			if (!mo(n) || n.length !== t) return;
		} catch {
			return;
		}
		return e;
	}
}
function Ds(e, t) {
	ao(e, "points"), e.forEach((e, n) => {
		if (!(e instanceof t)) throw Error("invalid point at index " + n);
	});
}
function Os(e, t, n) {
	if (!Array.isArray(e)) throw Error("array of scalars expected");
	e.forEach((e, r) => {
		if (!(n === void 0 ? t.isValid(e) : ko(e) && e < n)) throw Error("invalid scalar at index " + r);
	});
}
var ks = /* @__PURE__ */ new WeakMap();
function As(e) {
	return ks.get(e) || 1;
}
function js(e, t) {
	let n = e.double(), r = [e];
	for (let e = 1; e < t; e++) r.push(r[e - 1].add(n));
	return r;
}
function Ms(e, t) {
	let n = 2 ** t, r = n / 2, i = BigInt(n - 1), a = [];
	for (; e > hs;) {
		let t = 0;
		e & gs && (t = Number(e & i), t >= r && (t -= n), e -= BigInt(t)), a.push(t), e >>= gs;
	}
	return a;
}
function Ns(e, t, n) {
	let r = 2 ** t, i = r / 2, a = BigInt(r - 1), o = BigInt(t), s = [];
	for (let t = 0; t < n; t++) {
		let t = Number(e & a);
		e >>= o, t > i && (t -= r, e += gs), s.push(t);
	}
	if (e !== hs) throw Error("invalid wnaf");
	return s;
}
function Ps(e, t, n) {
	let r = 0;
	for (let e of n) r = Math.max(r, e.length);
	let i = e;
	for (let e = r - 1; e >= 0; e--) {
		e !== r - 1 && (i = i.double());
		for (let r = 0; r < n.length; r++) {
			let a = n[r][e];
			if (a) {
				let e = t[r][Math.abs(a) - 1 >> 1];
				i = i.add(a < 0 ? e.negate() : e);
			}
		}
	}
	return i;
}
var Fs = class {
	Point;
	BASE;
	ZERO;
	randomBytes;
	wnafPrecomputes = /* @__PURE__ */ new WeakMap();
	baseCanBeBlinded;
	bits;
	constructor(e, t) {
		Ss(e), this.randomBytes = Es(t, vs), this.Point = e, this.BASE = e.BASE, this.ZERO = e.ZERO, this.bits = e.Fn.BITS;
	}
	buildWnafTable(e, t, n) {
		let r = Math.ceil(n / t) + 1, i = 2 ** (t - 1), a = [], o = e;
		for (let e = 0; e < r; e++) {
			let e = o;
			for (let t = 0; t < i; t++) a.push(e), e = e.add(o);
			o = a[a.length - 1].double();
		}
		return {
			W: t,
			bits: n,
			windows: r,
			comp: a
		};
	}
	wnafCachedCT(e, t) {
		let { W: n, windows: r, comp: i } = e, a = 2 ** (n - 1), o = Ns(t, n, r), s = this.ZERO, c = this.BASE;
		for (let e = 0; e < r; e++) {
			let t = o[e], n = e * a, r = Math.abs(t) - 1, l = i[n];
			for (let e = 1; e < a; e++) l = e === r ? i[n + e] : l;
			let u = l.negate();
			t === 0 ? c = c.add(i[n]) : s = s.add(t < 0 ? u : l);
		}
		return {
			p: s,
			f: c
		};
	}
	getWnafPrecomputes(e, t, n, r) {
		let i = this.wnafPrecomputes.get(t), a = i?.find((t) => t.W === e && t.bits === n);
		return a || (a = this.buildWnafTable(t, e, n), typeof r == "function" && (a = {
			...a,
			comp: r(a.comp)
		}), i || (i = [], this.wnafPrecomputes.set(t, i)), i.push(a)), a;
	}
	assertPoint(e) {
		if (!(e instanceof this.Point)) throw TypeError("\"point\" expected Point instance, got type=" + typeof e);
	}
	validateMulInput(e, t) {
		if (this.assertPoint(e), !Ao(t, gs, this.Point.Fn.ORDER)) throw Error("invalid scalar");
	}
	runCT(e, t, n, r) {
		let i = As(e);
		return i === 1 ? this.fixedWindowCT(e, t, n) : this.wnafCachedCT(this.getWnafPrecomputes(i, e, n, r), t);
	}
	mulCT(e, t, n) {
		return this.validateMulInput(e, t), this.runCT(e, t, this.bits, n);
	}
	mulCTBlinded(e, t, n) {
		if (this.validateMulInput(e, t), this.randomBytes === void 0) throw Error("randomBytes is required for scalar blinding");
		let r = this.Point.Fn.BITS + ys, i = this.randomBytes(vs);
		if (!mo(i) || i.length !== vs) throw Error("randomBytes returned invalid byte array");
		i[0] = i[0] & 63 | 128;
		let a = t + wo(i) * this.Point.Fn.ORDER;
		return this.runCT(e, a, r, n);
	}
	fixedWindowCT(e, t, n) {
		let r = bs, i = No(r), a = Array(32);
		a[0] = this.ZERO;
		for (let t = 1; t < 32; t++) a[t] = a[t - 1].add(e);
		let o = Math.ceil(n / r), s = this.ZERO;
		for (let e = o - 1; e >= 0; e--) {
			if (e !== o - 1) for (let e = 0; e < r; e++) s = s.double();
			let n = Number(t >> BigInt(e * r) & i), c = a[0];
			for (let e = 1; e < 32; e++) c = e === n ? a[e] : c;
			s = s.add(c);
		}
		return {
			p: s,
			f: s
		};
	}
	shouldBlind(e, t) {
		return this.randomBytes === void 0 ? !1 : t === gs || e === this.BASE && (this.baseCanBeBlinded === void 0 && (this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0()), this.baseCanBeBlinded);
	}
	mulSecret(e, t, n, r) {
		return this.shouldBlind(e, n) ? this.mulCTBlinded(e, t, r) : this.mulCT(e, t, r);
	}
	mulUnsafe(e, t, n) {
		if (this.assertPoint(e), !ko(t)) throw Error("invalid scalar");
		let r = As(e);
		if (r === 1 || t >= this.Point.Fn.ORDER) return Is(this.Point, [e], [t], !0);
		let i = this.getWnafPrecomputes(r, e, this.bits, n);
		return this.wnafCachedCT(i, t).p;
	}
	setWindowSize(e, t) {
		this.assertPoint(e), ws(t, this.bits), Ts((Math.ceil((this.bits + ys) / t) + 1) * 2 ** (t - 1), this.Point.Fp.BYTES), ks.set(e, t), this.wnafPrecomputes.delete(e);
	}
	hasWindowSize(e) {
		return As(e) !== 1;
	}
};
function Is(e, t, n, r = !1) {
	if (Ss(e), Ds(t, e), yo(r, "allowOversized"), Os(n, e.Fn, r ? e.Fn.ORDER ** _s : void 0), t.length !== n.length) throw Error("arrays of points and scalars must have equal length");
	let i = t.map((e) => js(e, 4)), a = n.map((e) => Ms(e, 4));
	return Ps(e.ZERO, i, a);
}
function Ls(e, t, n) {
	if (t) {
		if (t.ORDER !== e) throw Error("Field.ORDER must match order: Fp == p, Fn == n");
		return as(t), t;
	}
	return ds(e, { isLE: n });
}
function Rs(e, t, n = {}, r) {
	if (e !== "weierstrass" && e !== "edwards") throw Error("expected curve type \"weierstrass\" or \"edwards\"");
	if (r === void 0 && (r = e === "edwards"), !t || typeof t != "object") throw Error(`expected valid ${e} CURVE object`);
	Fo(n);
	for (let e of [
		"p",
		"n",
		"h"
	]) {
		let n = t[e];
		if (!(ko(n) && n !== hs)) throw Error(`CURVE.${e} must be positive bigint`);
	}
	let i = Ls(t.p, n.Fp, r), a = Ls(t.n, n.Fn, r), o = [
		"Gx",
		"Gy",
		"a",
		e === "weierstrass" ? "b" : "d"
	];
	for (let e of o) if (!i.isValid(t[e])) throw Error(`CURVE.${e} must be valid field element of CURVE.Fp`);
	return t = Object.freeze(Object.assign({}, t)), {
		CURVE: t,
		Fp: i,
		Fn: a
	};
}
function zs(e, t) {
	return function(n) {
		let r = e(n);
		return {
			secretKey: r,
			publicKey: t(r)
		};
	};
}
// node_modules/@noble/curves/abstract/der.js
var Bs = /* @__PURE__ */ BigInt(0), Vs = {
	Err: class extends Error {
		constructor(e = "") {
			super(e);
		}
	},
	_tlv: {
		encode: (e, t) => {
			let { Err: n } = Vs;
			if (xo(e, "tag"), e < 0 || e > 255) throw new n("tlv.encode: wrong tag");
			if (so(t, "data"), t.length & 1) throw new n("tlv.encode: unpadded data");
			let r = t.length / 2, i = So(r);
			if (i.length / 2 & 128) throw new n("tlv.encode: long form length too big");
			let a = r > 127 ? So(i.length / 2 | 128) : "";
			return So(e) + a + i + t;
		},
		decode(e, t) {
			let { Err: n } = Vs;
			t = X(t, void 0, "DER data");
			let r = 0;
			if (e < 0 || e > 255) throw new n("tlv.decode: wrong tag");
			if (t.length < 2 || t[r++] !== e) throw new n("tlv.decode: wrong tlv");
			let i = t[r++], a = !!(i & 128), o = 0;
			if (!a) o = i;
			else {
				let e = i & 127;
				if (!e) throw new n("tlv.decode(long): indefinite length not supported");
				if (e > 4) throw new n("tlv.decode(long): byte length is too big");
				let a = t.subarray(r, r + e);
				if (a.length !== e) throw new n("tlv.decode: length bytes not complete");
				if (a[0] === 0) throw new n("tlv.decode(long): zero leftmost byte");
				for (let e of a) o = o << 8 | e;
				if (r += e, o < 128) throw new n("tlv.decode(long): not minimal encoding");
			}
			let s = t.subarray(r, r + o);
			if (s.length !== o) throw new n("tlv.decode: wrong value length");
			return {
				v: s,
				l: t.subarray(r + o)
			};
		}
	},
	_int: {
		encode(e) {
			let { Err: t } = Vs;
			if (bo(e), e < Bs) throw new t("integer: negative integers are not allowed");
			let n = So(e);
			if (Number.parseInt(n[0], 16) & 8 && (n = "00" + n), n.length & 1) throw new t("unexpected DER parsing assertion: unpadded hex");
			return n;
		},
		decode(e) {
			let { Err: t } = Vs;
			if (e.length < 1) throw new t("invalid signature integer: empty");
			if (e[0] & 128) throw new t("invalid signature integer: negative");
			if (e.length > 1 && e[0] === 0 && !(e[1] & 128)) throw new t("invalid signature integer: unnecessary leading zero");
			return wo(e);
		}
	},
	toSig(e, t) {
		let { Err: n, _int: r, _tlv: i } = Vs;
		if (t !== void 0 && (xo(t, "maxScalarBytes"), t < 1)) throw new n("invalid signature: maxScalarBytes must be positive");
		let a = X(e, void 0, "signature"), { v: o, l: s } = i.decode(48, a);
		if (s.length) throw new n("invalid signature: left bytes after parsing");
		let { v: c, l } = i.decode(2, o), { v: u, l: d } = i.decode(2, l);
		if (d.length) throw new n("invalid signature: left bytes after parsing");
		if (t !== void 0 && (c.length > t || u.length > t)) throw new n("invalid signature: integer too large");
		return {
			r: r.decode(c),
			s: r.decode(u)
		};
	},
	hexFromSig(e) {
		let { _tlv: t, _int: n } = Vs;
		Fo(e, {
			r: "bigint",
			s: "bigint"
		}, {}, "sig");
		let r = t.encode(2, n.encode(e.r)) + t.encode(2, n.encode(e.s));
		return t.encode(48, r);
	}
}, Hs = (Object.freeze(Vs._tlv), Object.freeze(Vs._int), Object.freeze(Vs)), Us = (e, t) => (e + (e >= 0 ? t : -t) / Ys) / t;
function Ws(e, t, n) {
	jo("scalar", e, qs, n);
	let [[r, i], [a, o]] = t, s = Us(o * e, n), c = Us(-i * e, n), l = e - s * r - c * a, u = -s * i - c * o, d = l < qs, f = u < qs;
	d && (l = -l), f && (u = -u);
	let p = No(Math.ceil(Mo(n) / 2)) + Js;
	if (l < qs || l >= p || u < qs || u >= p) throw Error("splitScalar (endomorphism): failed for k");
	return {
		k1neg: d,
		k1: l,
		k2neg: f,
		k2: u
	};
}
function Gs(e) {
	if (![
		"compact",
		"recovered",
		"der"
	].includes(e)) throw Error("Signature format must be \"compact\", \"recovered\", or \"der\"");
	return e;
}
function Ks(e, t) {
	Fo(e);
	let n = {};
	for (let r of Object.keys(t)) n[r] = e[r] === void 0 ? t[r] : e[r];
	return yo(n.lowS, "lowS"), yo(n.prehash, "prehash"), n.format !== void 0 && Gs(n.format), n;
}
var qs = /* @__PURE__ */ BigInt(0), Js = /* @__PURE__ */ BigInt(1), Ys = /* @__PURE__ */ BigInt(2), Xs = /* @__PURE__ */ BigInt(3), Zs = /* @__PURE__ */ BigInt(4);
function Qs(e, t = {}) {
	let n = Rs("weierstrass", e, t), r = n.Fp, i = n.Fn, a = n.CURVE, { h: o, n: s } = a;
	Fo(t, {}, {
		allowInfinityPoint: "boolean",
		clearCofactor: "function",
		isTorsionFree: "function",
		fromBytes: "function",
		toBytes: "function",
		endo: "object",
		randomBytes: "function"
	});
	let { endo: c, allowInfinityPoint: l, clearCofactor: u, isTorsionFree: d, fromBytes: f, toBytes: p } = t, m = t.randomBytes === void 0 ? ho : t.randomBytes;
	if (c && (!r.is0(a.a) || typeof c.beta != "bigint" || !Array.isArray(c.basises))) throw Error("invalid endo: expected \"beta\": bigint and \"basises\": array");
	let h = c ? {
		beta: c.beta,
		basises: c.basises.map((e) => [...e])
	} : void 0, g = ec(r, i);
	function _() {
		if (!r.isOdd) throw Error("compression is not supported: Field does not have .isOdd()");
	}
	function v(e, t, n) {
		if (t.is0()) {
			if (!l) throw Error("bad point: ZERO");
			return Uint8Array.of(0);
		}
		let { x: i, y: a } = t.toAffine(), o = r.toBytes(i);
		return yo(n, "isCompressed"), n ? (_(), fo($s(!r.isOdd(a)), o)) : fo(Uint8Array.of(4), o, r.toBytes(a));
	}
	function y(e) {
		X(e, void 0, "Point");
		let { publicKey: t, publicKeyUncompressed: n } = g, i = e.length, a = e[0], o = e.subarray(1);
		if (l && i === 1 && a === 0) return {
			x: r.ZERO,
			y: r.ZERO
		};
		if (i === t && (a === 2 || a === 3)) {
			let e = r.fromBytes(o);
			if (!r.isValid(e)) throw Error("bad point: is not on curve, wrong x");
			let t = w(e), n;
			try {
				n = r.sqrt(t);
			} catch (e) {
				let t = e instanceof Error ? ": " + e.message : "";
				throw Error("bad point: is not on curve, sqrt error" + t);
			}
			_();
			let i = r.isOdd(n);
			return (a & 1) == 1 !== i && (n = r.neg(n)), {
				x: e,
				y: n
			};
		}
		if (i === n && a === 4) {
			let e = r.BYTES, t = r.fromBytes(o.subarray(0, e)), n = r.fromBytes(o.subarray(e, e * 2));
			if (!T(t, n)) throw Error("bad point: is not on curve");
			return {
				x: t,
				y: n
			};
		}
		throw Error(`bad point: got length ${i}, expected compressed=${t} or uncompressed=${n}`);
	}
	let b = p === void 0 ? v : p, x = f === void 0 ? y : f, S = r.mul(a.b, Xs), C = r.is0(a.a) ? (e) => r.ZERO : (e) => r.mul(a.a, e);
	function w(e) {
		let t = r.sqr(e), n = r.mul(t, e);
		return r.add(r.add(n, r.mul(e, a.a)), a.b);
	}
	function T(e, t) {
		let n = r.sqr(t), i = w(e);
		return r.eql(n, i);
	}
	if (!T(a.Gx, a.Gy)) throw Error("bad curve params: generator point");
	let E = r.mul(r.pow(a.a, Xs), Zs), D = r.mul(r.sqr(a.b), BigInt(27));
	if (r.is0(r.add(E, D))) throw Error("bad curve params: a or b");
	function O(e, t, n = !1) {
		if (!r.isValid(t) || n && r.is0(t)) throw Error(`bad point coordinate ${e}`);
		return typeof t == "object" && t ? r.create(t) : t;
	}
	function k(e) {
		if (!(e instanceof N)) throw Error("Weierstrass Point expected");
	}
	function A(e) {
		if (!h || !h.basises) throw Error("no endo");
		return Ws(e, h.basises, i.ORDER);
	}
	function j(e, t, n, a) {
		if (!i.isValid(a)) throw RangeError("invalid scalar: out of range");
		if (h) {
			let { k1neg: i, k1: o, k2neg: s, k2: c } = A(a), l = new N(r.mul(n.X, h.beta), n.Y, n.Z);
			e.push(i ? n.negate() : n, s ? l.negate() : l), t.push(o, c);
		} else e.push(n), t.push(a);
	}
	let M = /* @__PURE__ */ new WeakSet();
	class N {
		static BASE = new N(a.Gx, a.Gy, r.ONE);
		static ZERO = new N(r.ZERO, r.ONE, r.ZERO);
		static Fp = r;
		static Fn = i;
		X;
		Y;
		Z;
		constructor(e, t, n) {
			this.X = O("x", e), this.Y = O("y", t, !0), this.Z = O("z", n), Object.freeze(this);
		}
		static CURVE() {
			return a;
		}
		static fromAffine(e) {
			let { x: t, y: n } = e || {};
			if (!e || !r.isValid(t) || !r.isValid(n)) throw Error("invalid affine point");
			if (e instanceof N) throw Error("projective point not allowed");
			return r.is0(t) && r.is0(n) ? N.ZERO : new N(t, n, r.ONE);
		}
		static fromBytes(e) {
			let t = N.fromAffine(x(X(e, void 0, "point")));
			return t.assertValidity(), t;
		}
		static fromHex(e) {
			return N.fromBytes(po(e));
		}
		get x() {
			return this.toAffine().x;
		}
		get y() {
			return this.toAffine().y;
		}
		precompute(e = 6, t = !0) {
			return F.setWindowSize(this, e), t || this.multiply(Xs), this;
		}
		assertValidity() {
			let e = this;
			if (e.is0()) {
				if (l && r.is0(e.X) && r.eql(e.Y, r.ONE) && r.is0(e.Z)) return;
				throw Error("bad point: ZERO");
			}
			if (M.has(e)) return;
			let { x: t, y: n } = e.toAffine();
			if (!r.isValid(t) || !r.isValid(n)) throw Error("bad point: x or y not field elements");
			if (!T(t, n)) throw Error("bad point: equation left != right");
			if (!e.isTorsionFree()) throw Error("bad point: not in prime-order subgroup");
			M.add(e);
		}
		hasEvenY() {
			let { y: e } = this.toAffine();
			if (!r.isOdd) throw Error("Field doesn't support isOdd");
			return !r.isOdd(e);
		}
		equals(e) {
			k(e);
			let { X: t, Y: n, Z: i } = this, { X: a, Y: o, Z: s } = e, c = r.eql(r.mul(t, s), r.mul(a, i)), l = r.eql(r.mul(n, s), r.mul(o, i));
			return c && l;
		}
		negate() {
			return new N(this.X, r.neg(this.Y), this.Z);
		}
		double() {
			let { X: e, Y: t, Z: n } = this, i = r.ZERO, a = r.ZERO, o = r.ZERO, s = r.mul(e, e), c = r.mul(t, t), l = r.mul(n, n), u = r.mul(e, t);
			return u = r.add(u, u), o = r.mul(e, n), o = r.add(o, o), i = C(o), a = r.mul(S, l), a = r.add(i, a), i = r.sub(c, a), a = r.add(c, a), a = r.mul(i, a), i = r.mul(u, i), o = r.mul(S, o), l = C(l), u = r.sub(s, l), u = C(u), u = r.add(u, o), o = r.add(s, s), s = r.add(o, s), s = r.add(s, l), s = r.mul(s, u), a = r.add(a, s), l = r.mul(t, n), l = r.add(l, l), s = r.mul(l, u), i = r.sub(i, s), o = r.mul(l, c), o = r.add(o, o), o = r.add(o, o), new N(i, a, o);
		}
		add(e) {
			k(e);
			let { X: t, Y: n, Z: i } = this, { X: a, Y: o, Z: s } = e, c = r.ZERO, l = r.ZERO, u = r.ZERO, d = r.mul(t, a), f = r.mul(n, o), p = r.mul(i, s), m = r.add(t, n), h = r.add(a, o);
			m = r.mul(m, h), h = r.add(d, f), m = r.sub(m, h), h = r.add(t, i);
			let g = r.add(a, s);
			return h = r.mul(h, g), g = r.add(d, p), h = r.sub(h, g), g = r.add(n, i), c = r.add(o, s), g = r.mul(g, c), c = r.add(f, p), g = r.sub(g, c), u = C(h), c = r.mul(S, p), u = r.add(c, u), c = r.sub(f, u), u = r.add(f, u), l = r.mul(c, u), f = r.add(d, d), f = r.add(f, d), p = C(p), h = r.mul(S, h), f = r.add(f, p), p = r.sub(d, p), p = C(p), h = r.add(h, p), d = r.mul(f, h), l = r.add(l, d), d = r.mul(g, h), c = r.mul(m, c), c = r.sub(c, d), d = r.mul(m, f), u = r.mul(g, u), u = r.add(u, d), new N(c, l, u);
		}
		subtract(e) {
			return k(e), this.add(e.negate());
		}
		is0() {
			return this.equals(N.ZERO);
		}
		multiply(e) {
			if (!i.isValidNot0(e)) throw RangeError("invalid scalar: out of range");
			let { p: t, f: n } = F.mulSecret(this, e, o, P);
			return P([t, n])[0];
		}
		multiplyUnsafe(e) {
			let t = this, n = e;
			if (!i.isValid(n)) throw RangeError("invalid scalar: out of range");
			if (n === qs || t.is0()) return N.ZERO;
			if (n === Js) return t;
			if (F.hasWindowSize(this)) return F.mulUnsafe(t, n, P);
			let r = [], a = [];
			return j(r, a, t, n), Is(N, r, a);
		}
		mulAddUnsafe(e, t, n) {
			k(t);
			let r = [], i = [];
			return j(r, i, this, e), j(r, i, t, n), Is(N, r, i);
		}
		toAffine(e) {
			let t = this, n = e;
			if (n != null && !r.isValid(n)) throw RangeError("\"invertedZ\" expected valid field element");
			let { X: i, Y: a, Z: o } = t;
			if (r.eql(o, r.ONE)) return {
				x: i,
				y: a
			};
			let s = t.is0();
			n ??= s ? r.ONE : r.inv(o);
			let c = r.mul(i, n), l = r.mul(a, n), u = r.mul(o, n);
			if (s) return {
				x: r.ZERO,
				y: r.ZERO
			};
			if (!r.eql(u, r.ONE)) throw Error("invZ was invalid");
			return {
				x: c,
				y: l
			};
		}
		isTorsionFree() {
			return o === Js ? !0 : d ? d(N, this) : F.mulUnsafe(this, s).is0();
		}
		clearCofactor() {
			return o === Js ? this : u ? u(N, this) : this.multiplyUnsafe(o);
		}
		isSmallOrder() {
			return o === Js ? this.is0() : this.clearCofactor().is0();
		}
		toBytes(e = !0) {
			return yo(e, "isCompressed"), this.assertValidity(), b(N, this, e);
		}
		toHex(e = !0) {
			return uo(this.toBytes(e));
		}
		toString() {
			return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
		}
	}
	let P = (e) => Cs(N, e), F = new Fs(N, m);
	return F.bits >= 6 && N.BASE.precompute(6), Object.freeze(N.prototype), Object.freeze(N), N;
}
function $s(e) {
	return Uint8Array.of(e ? 2 : 3);
}
function ec(e, t) {
	return {
		secretKey: t.BYTES,
		publicKey: 1 + e.BYTES,
		publicKeyUncompressed: 1 + 2 * e.BYTES,
		publicKeyHasPrefix: !0,
		signature: 2 * t.BYTES
	};
}
function tc(e, t = {}) {
	Ss(e);
	let { Fn: n } = e, r = t.randomBytes === void 0 ? ho : t.randomBytes, i = Object.assign(ec(e.Fp, n), { seed: Math.max(ps(n.ORDER), 16) });
	function a(e) {
		try {
			let t = n.fromBytes(e);
			return n.isValidNot0(t);
		} catch {
			return !1;
		}
	}
	function o(t, n) {
		let { publicKey: r, publicKeyUncompressed: a } = i;
		try {
			let i = t.length;
			return n === !0 && i !== r || n === !1 && i !== a ? !1 : !e.fromBytes(t).is0();
		} catch {
			return !1;
		}
	}
	function s(e) {
		return e = e === void 0 ? r(i.seed) : e, ms(X(e, i.seed, "seed"), n.ORDER);
	}
	function c(t, r = !0) {
		return e.BASE.multiply(n.fromBytes(t)).toBytes(r);
	}
	function l(e) {
		let { secretKey: t, publicKey: r, publicKeyUncompressed: a } = i, o = n._lengths;
		if (!mo(e)) return;
		let s = X(e, void 0, "key").length, c = s === r || s === a, l = s === t || !!o?.includes(s);
		if (!(c && l)) return c;
	}
	function u(t, r, i = !0) {
		if (l(t) === !0) throw Error("first arg must be private key");
		if (l(r) === !1) throw Error("second arg must be public key");
		let a = n.fromBytes(t), o = e.fromBytes(r);
		if (o.is0()) throw Error("invalid public key: point at infinity");
		return o.multiply(a).toBytes(i);
	}
	let d = {
		isValidSecretKey: a,
		isValidPublicKey: o,
		randomSecretKey: s
	}, f = zs(s, c);
	return Object.freeze(d), Object.freeze(i), Object.freeze({
		getPublicKey: c,
		getSharedSecret: u,
		keygen: f,
		Point: e,
		utils: d,
		lengths: i
	});
}
function nc(e, t, n = {}) {
	Ss(e);
	let r = t;
	o(r), Fo(n, {}, {
		hmac: "function",
		lowS: "boolean",
		randomBytes: "function",
		bits2int: "function",
		bits2int_modN: "function"
	});
	let i = Object.assign({}, n), a = i.randomBytes === void 0 ? ho : i.randomBytes, s = i.hmac === void 0 ? (e, t) => N(r, e, t) : i.hmac, { Fp: c, Fn: l } = e, { ORDER: u, BITS: d } = l, f = ps(u), p = Es(a, f), { keygen: m, getPublicKey: h, getSharedSecret: g, utils: _, lengths: v } = tc(e, i), y = {
		prehash: !0,
		lowS: typeof i.lowS != "boolean" || i.lowS,
		format: "compact",
		extraEntropy: !1
	}, b = u * Ys + Js < c.ORDER;
	function x(e) {
		return e > u >> Js;
	}
	function S(e, t) {
		if (!l.isValidNot0(t)) throw Error(`invalid signature ${e}: out of range 1..Point.Fn.ORDER`);
		return t;
	}
	function C() {
		if (!c.isOdd) throw Error("Field doesn't support isOdd");
	}
	function w(e, t, n) {
		return C(), (e === n ? 0 : 2) | Number(c.isOdd(t));
	}
	function T() {
		if (b) throw Error("\"recovered\" sig type is not supported for cofactor >2 curves");
	}
	function E(e, t) {
		Gs(t);
		let n = v.signature;
		return X(e, t === "compact" ? n : t === "recovered" ? n + 1 : void 0);
	}
	class D {
		r;
		s;
		recovery;
		constructor(e, t, n) {
			if (this.r = S("r", e), this.s = S("s", t), n != null) {
				if (T(), ![
					0,
					1,
					2,
					3
				].includes(n)) throw Error("invalid recovery id");
				this.recovery = n;
			}
			Object.freeze(this);
		}
		static fromBytes(e, t = y.format) {
			E(e, t);
			let n;
			if (t === "der") {
				if (e.length > 2 * l.BYTES + 16) throw new Hs.Err("invalid signature: DER signature too long");
				let { r: t, s: n } = Hs.toSig(X(e), l.BYTES + 1);
				return new D(t, n);
			}
			t === "recovered" && (n = e[0], t = "compact", e = e.subarray(1));
			let r = v.signature / 2, i = e.subarray(0, r), a = e.subarray(r, r * 2);
			return new D(l.fromBytes(i), l.fromBytes(a), n);
		}
		static fromHex(e, t) {
			return this.fromBytes(po(e), t);
		}
		assertRecovery() {
			let { recovery: e } = this;
			if (e == null) throw Error("invalid recovery id: must be present");
			return e;
		}
		addRecoveryBit(e) {
			return new D(this.r, this.s, e);
		}
		recoverPublicKey(t) {
			let { r: n, s: r } = this, i = this.assertRecovery(), a = i === 2 || i === 3 ? n + u : n;
			if (!c.isValid(a)) throw Error("invalid recovery id: sig.r+curve.n != R.x");
			let o = c.toBytes(a), s = e.fromBytes(fo($s(!(i & 1)), o)), d = l.inv(a), f = k(X(t, void 0, "msgHash")), p = l.create(-f * d), m = l.create(r * d), h = e.BASE.mulAddUnsafe(p, s, m);
			if (h.is0()) throw Error("invalid recovery: point at infinify");
			return h.assertValidity(), h;
		}
		hasHighS() {
			return x(this.s);
		}
		toBytes(e = y.format) {
			if (Gs(e), e === "der") return po(Hs.hexFromSig(this));
			let { r: t, s: n } = this, r = l.toBytes(t), i = l.toBytes(n);
			return e === "recovered" ? (T(), fo(Uint8Array.of(this.assertRecovery()), r, i)) : fo(r, i);
		}
		toHex(e) {
			return uo(this.toBytes(e));
		}
	}
	Object.freeze(D.prototype), Object.freeze(D);
	let O = i.bits2int === void 0 ? function(e) {
		if (e.length > 8192) throw Error("input is too large");
		let t = wo(e), n = e.length * 8 - d;
		return n > 0 ? t >> BigInt(n) : t;
	} : i.bits2int, k = i.bits2int_modN === void 0 ? function(e) {
		return l.create(O(e));
	} : i.bits2int_modN, A = No(d);
	function j(e) {
		return jo("num < 2^" + d, e, qs, A), l.toBytes(e);
	}
	function M(e, t) {
		return X(e, void 0, "message"), t ? X(r(e), void 0, "prehashed message") : e;
	}
	function P(t, n, r) {
		let { lowS: i, prehash: o, extraEntropy: s } = Ks(r, y);
		t = M(t, o);
		let c = k(t), d = l.fromBytes(n);
		if (!l.isValidNot0(d)) throw Error("invalid private key");
		let m = [j(d), j(c)];
		if (s != null && s !== !1) {
			let e = s === !0 ? a(v.secretKey) : s;
			m.push(X(e, void 0, "extraEntropy"));
		}
		let h = fo(...m), g = c;
		function _(t) {
			let n = O(t);
			if (!l.isValidNot0(n)) return;
			let r = e.BASE.multiply(n).toAffine(), a = l.create(r.x);
			if (a === qs) return;
			let o;
			if (p !== void 0) {
				let e = wo(ms(p(f), u)), t = l.inv(l.mul(e, n)), r = l.mul(e, g), i = l.mul(e, d);
				o = l.create(t * l.create(r + i * a));
			} else {
				let e = Yo(n, u);
				o = l.create(e * l.create(g + a * d));
			}
			if (o === qs) return;
			let s = w(r.x, r.y, a), c = o;
			return i && x(o) && (c = l.neg(o), s ^= 1), new D(a, c, b ? void 0 : s);
		}
		return {
			seed: h,
			k2sig: _
		};
	}
	function F(e, t, n = {}) {
		let { seed: i, k2sig: a } = P(e, t, n);
		return Po(r.outputLen, l.BYTES, s)(i, a).toBytes(n.format);
	}
	function I(t, n, r, i = {}) {
		let { lowS: a, prehash: o, format: s } = Ks(i, y);
		if (r = X(r, void 0, "publicKey"), n = M(n, o), !mo(t)) {
			let e = t instanceof D ? ", use sig.toBytes()" : "";
			throw Error("verify expects Uint8Array signature" + e);
		}
		E(t, s);
		try {
			let i = D.fromBytes(t, s), o = e.fromBytes(r);
			if (o.is0() || a && i.hasHighS()) return !1;
			let { r: c, s: u } = i, d = k(n), f = l.inv(u), p = l.create(d * f), m = l.create(c * f), h = e.BASE.mulAddUnsafe(p, o, m);
			if (h.is0()) return !1;
			let g = h.toAffine();
			return !(l.create(g.x) !== c || s === "recovered" && i.recovery !== w(g.x, g.y, c));
		} catch {
			return !1;
		}
	}
	function L(e, t, n = {}) {
		let { prehash: r } = Ks(n, y);
		return t = M(t, r), D.fromBytes(e, "recovered").recoverPublicKey(t).toBytes();
	}
	return Object.freeze({
		keygen: m,
		getPublicKey: h,
		getSharedSecret: g,
		utils: _,
		lengths: v,
		Point: e,
		sign: F,
		verify: I,
		recoverPublicKey: L,
		Signature: D,
		hash: r
	});
}
var rc = /* @__PURE__ */ nc(/* @__PURE__ */ Qs({
	p: BigInt("0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff"),
	n: BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
	h: BigInt(1),
	a: BigInt("0xffffffff00000001000000000000000000000000fffffffffffffffffffffffc"),
	b: BigInt("0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
	Gx: BigInt("0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
	Gy: BigInt("0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")
}), z), ic = /* @__PURE__ */ BigInt(0), ac = /* @__PURE__ */ BigInt(1), oc = /* @__PURE__ */ BigInt(2), sc = /* @__PURE__ */ BigInt(4), cc = /* @__PURE__ */ BigInt(8);
function lc(e, t, n, r) {
	let i = e.sqr(n), a = e.sqr(r), o = e.add(e.mul(t.a, i), a), s = e.add(e.ONE, e.mul(t.d, e.mul(i, a)));
	return e.eql(o, s);
}
function uc(e, t = {}) {
	Fo(t, {}, {}, "extraOpts");
	let n = t, r = Rs("edwards", e, n, n.FpFnLE), { Fp: i, Fn: a } = r, o = r.CURVE, { h: s } = o;
	if (ss(i, o.a) !== 1) throw Error("edwards: CURVE.a must be a square in Fp for complete addition formulas");
	if (ss(i, o.d) !== -1) throw Error("edwards: CURVE.d must be a non-square in Fp for complete addition formulas");
	Fo(n, {}, {
		uvRatio: "function",
		randomBytes: "function"
	});
	let c = n.randomBytes === void 0 ? ho : n.randomBytes, l = oc << BigInt(i.BYTES * 8) - ac;
	function u(e) {
		if (!i.isOdd) throw Error("Field does not have .isOdd()");
		return i.isOdd(e);
	}
	let d = n.uvRatio === void 0 ? (e, t) => {
		try {
			return {
				isValid: !0,
				value: i.sqrt(i.div(e, t))
			};
		} catch {
			return {
				isValid: !1,
				value: ic
			};
		}
	} : n.uvRatio;
	if (!lc(i, o, o.Gx, o.Gy)) throw Error("bad curve params: generator point");
	let f = i.eql(o.a, i.neg(i.ONE)) ? (e) => i.neg(e) : i.eql(o.a, i.ONE) ? (e) => e : (e) => i.mul(o.a, e);
	function p(e, t, n = !1) {
		let r = n ? ac : ic;
		return jo("coordinate " + e, t, r, l), t;
	}
	function m(e) {
		if (!(e instanceof h)) throw Error("EdwardsPoint expected");
	}
	class h {
		static BASE = new h(o.Gx, o.Gy, i.ONE, i.mul(o.Gx, o.Gy));
		static ZERO = new h(i.ZERO, i.ONE, i.ONE, i.ZERO);
		static Fp = i;
		static Fn = a;
		X;
		Y;
		Z;
		T;
		constructor(e, t, n, r) {
			this.X = p("x", e), this.Y = p("y", t), this.Z = p("z", n, !0), this.T = p("t", r), Object.freeze(this);
		}
		static CURVE() {
			return o;
		}
		static fromAffine(e) {
			if (e instanceof h) throw Error("extended point not allowed");
			let { x: t, y: n } = e || {};
			return p("x", t), p("y", n), new h(t, n, i.ONE, i.mul(t, n));
		}
		static fromBytes(e, t = !1) {
			let n = i.BYTES, { a: r, d: a } = o;
			e = Oo(X(e, n, "point")), yo(t, "zip215");
			let s = Oo(e), c = e[n - 1];
			s[n - 1] = c & -129;
			let f = To(s);
			jo("point.y", f, ic, t ? l : i.ORDER);
			let p = i.sqr(f), m = i.sub(p, i.ONE), g = i.sub(i.mulN(a, p), r), { isValid: _, value: v } = d(m, g);
			if (!_) throw Error("bad point: invalid y coordinate");
			let y = u(v), b = !!(c & 128);
			if (!t && i.is0(v) && b) throw Error("bad point: x=0 and x_0=1");
			return b !== y && (v = i.neg(v)), h.fromAffine({
				x: v,
				y: f
			});
		}
		static fromHex(e, t = !1) {
			return h.fromBytes(po(e), t);
		}
		get x() {
			return this.toAffine().x;
		}
		get y() {
			return this.toAffine().y;
		}
		precompute(e = 6, t = !0) {
			return _.setWindowSize(this, e), t || this.multiply(oc), this;
		}
		assertValidity() {
			let e = this, { a: t, d: n } = o;
			if (e.is0()) throw Error("bad point: ZERO");
			let { X: r, Y: a, Z: s, T: c } = e, l = i.sqr(r), u = i.sqr(a), d = i.sqr(s), f = i.sqr(d), p = i.mul(l, t), m = i.mul(i.add(p, u), d), h = i.add(f, i.mul(n, i.mul(l, u)));
			if (!i.eql(m, h)) throw Error("bad point: equation left != right (1)");
			let g = i.mul(r, a), _ = i.mul(s, c);
			if (!i.eql(g, _)) throw Error("bad point: equation left != right (2)");
		}
		equals(e) {
			m(e);
			let { X: t, Y: n, Z: r } = this, { X: a, Y: o, Z: s } = e, c = i.mul(t, s), l = i.mul(a, r), u = i.mul(n, s), d = i.mul(o, r);
			return i.eql(c, l) && i.eql(u, d);
		}
		is0() {
			return this.equals(h.ZERO);
		}
		negate() {
			return new h(i.neg(this.X), this.Y, this.Z, i.neg(this.T));
		}
		double() {
			let { X: e, Y: t, Z: n } = this, r = i.sqr(e), a = i.sqr(t), o = i.mul(i.sqr(n), oc), s = f(r), c = i.addN(e, t), l = i.sub(i.subN(i.sqr(c), r), a), u = i.addN(s, a), d = i.subN(u, o), p = i.subN(s, a), m = i.mul(l, d), g = i.mul(u, p), _ = i.mul(l, p), v = i.mul(d, u);
			return new h(m, g, v, _);
		}
		add(e) {
			m(e);
			let { d: t } = o, { X: n, Y: r, Z: a, T: s } = this, { X: c, Y: l, Z: u, T: d } = e, p = i.mul(n, c), g = i.mul(r, l), _ = i.mul(i.mulN(s, t), d), v = i.mul(a, u), y = i.sub(i.subN(i.mulN(i.addN(n, r), i.addN(c, l)), p), g), b = i.subN(v, _), x = i.addN(v, _), S = i.sub(g, f(p)), C = i.mul(y, b), w = i.mul(x, S), T = i.mul(y, S), E = i.mul(b, x);
			return new h(C, w, E, T);
		}
		subtract(e) {
			return m(e), this.add(e.negate());
		}
		multiply(e) {
			if (!a.isValidNot0(e)) throw RangeError("invalid scalar: expected 1 <= sc < curve.n");
			let { p: t, f: n } = _.mulSecret(this, e, s, g);
			return g([t, n])[0];
		}
		multiplyUnsafe(e) {
			if (!a.isValid(e)) throw RangeError("invalid scalar: expected 0 <= sc < curve.n");
			return e === ic ? h.ZERO : this.is0() || e === ac ? this : _.mulUnsafe(this, e, g);
		}
		isSmallOrder() {
			return this.clearCofactor().is0();
		}
		isTorsionFree() {
			return _.mulUnsafe(this, o.n).is0();
		}
		toAffine(e) {
			let t = this, n = e;
			if (n != null && typeof n != "bigint") throw TypeError("\"invertedZ\" expected bigint, got type=" + typeof n);
			let { X: r, Y: a, Z: o } = t, s = t.is0();
			n ??= s ? i.create(cc) : i.inv(o);
			let c = i.mul(r, n), l = i.mul(a, n), u = i.mul(o, n);
			if (s) return {
				x: i.ZERO,
				y: i.ONE
			};
			if (!i.eql(u, i.ONE)) throw Error("invZ was invalid");
			return {
				x: c,
				y: l
			};
		}
		clearCofactor() {
			return s === ac ? this : s === oc ? this.double() : s === sc ? this.double().double() : s === cc ? this.double().double().double() : this.multiplyUnsafe(s);
		}
		toBytes() {
			let { x: e, y: t } = this.toAffine(), n = i.toBytes(t);
			return n[n.length - 1] |= u(e) ? 128 : 0, n;
		}
		toHex() {
			return uo(this.toBytes());
		}
		toString() {
			return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
		}
	}
	let g = (e) => Cs(h, e), _ = new Fs(h, c);
	return _.bits >= 6 && h.BASE.precompute(6), Object.freeze(h.prototype), Object.freeze(h), h;
}
// node_modules/@noble/curves/abstract/montgomery.js
var dc = /* @__PURE__ */ BigInt(0), fc = /* @__PURE__ */ BigInt(1), pc = /* @__PURE__ */ BigInt(2);
function mc(e, t) {
	return e + t - (t >> fc << fc);
}
function hc(e) {
	let t = BigInt(6) * e;
	return (n, r, i) => {
		let a = r + i, o = ((t + i - r) * n + r) % e;
		return {
			x_2: o,
			x_3: a - o
		};
	};
}
function gc(e) {
	return Fo(e, {
		P: "bigint",
		type: "string",
		adjustScalarBytes: "function",
		powPminus2: "function"
	}, {
		randomBytes: "function",
		scalarMultBase: "function"
	}), Object.freeze({ ...e });
}
function _c(e) {
	let t = gc(e), { P: n, type: r, adjustScalarBytes: i, powPminus2: a, randomBytes: o } = t, s = t.scalarMultBase, c = r === "x25519";
	if (!c && r !== "x448") throw Error("invalid type");
	let l = o === void 0 ? ho : o, u = c ? 255 : 448, d = hc(n), f = c ? 32 : 56, p = BigInt(c ? 9 : 5), m = BigInt(c ? 121665 : 39081), h = c ? pc ** BigInt(254) : pc ** BigInt(447), g = h + (c ? BigInt(8) * (pc ** BigInt(251) - fc) : BigInt(4) * (pc ** BigInt(445) - fc)) + fc, _ = (e) => $(e, n), v = y(p);
	function y(e) {
		return Do(_(e), f);
	}
	function b(e) {
		let t = Oo(X(e, f, "uCoordinate"));
		return c && (t[31] &= 127), _(To(t));
	}
	function x(e) {
		return To(i(Oo(X(e, f, "scalar"))));
	}
	let S = new Set(c ? [
		dc,
		fc,
		n - fc,
		BigInt("325606250916557431795983626356110631294008115727848805560023387167927233504"),
		BigInt("39382357235489614581723060781553021112529911719440698176882885853963445705823")
	] : [
		dc,
		fc,
		n - fc
	]);
	function C(e, t) {
		let n = b(t);
		if (S.has(n)) throw Error("invalid private or public key received");
		let r = D(n, x(e));
		if (r === dc) throw Error("invalid private or public key received");
		return y(r);
	}
	function w(e) {
		if (s === void 0) return C(e, v);
		let t = x(e);
		jo("scalar", t, h, g);
		let n = _(s(t));
		if (n === dc) throw Error("invalid private or public key received");
		return y(n);
	}
	let T = w, E = C;
	function D(e, t) {
		jo("u", e, dc, n), jo("scalar", t, h, g);
		let r = t, i = e, o = fc, s = dc, c = e, l = fc, f = r ^ r >> fc;
		for (let e = BigInt(u - 1); e >= dc; e--) {
			let t = mc(n, f >> e);
			({x_2: o, x_3: c} = d(t, o, c)), {x_2: s, x_3: l} = d(t, s, l);
			let r = o + s, a = _(r * r), u = o - s, p = _(u * u), h = a - p, g = c + l, v = c - l, y = _(v * r), b = _(g * u), x = y + b, S = y - b;
			c = _(x * x), l = _(i * _(S * S)), o = _(a * p), s = _(h * (a + _(m * h)));
		}
		let p = mc(n, r);
		({x_2: o, x_3: c} = d(p, o, c)), {x_2: s, x_3: l} = d(p, s, l);
		let v = a(s);
		return _(o * v);
	}
	let O = {
		secretKey: f,
		publicKey: f,
		seed: f
	}, k = (e) => (e = e === void 0 ? l(f) : e, X(e, O.seed, "seed"), e), A = { randomSecretKey: k };
	return Object.freeze(O), Object.freeze(A), Object.freeze({
		keygen: zs(k, T),
		getSharedSecret: E,
		getPublicKey: T,
		scalarMult: C,
		scalarMultBase: w,
		utils: A,
		GuBytes: v.slice(),
		lengths: O
	});
}
// node_modules/@noble/curves/ed25519.js
var vc = /* @__PURE__ */ BigInt(0), yc = /* @__PURE__ */ BigInt(1), bc = /* @__PURE__ */ BigInt(2), xc = /* @__PURE__ */ BigInt(3), Sc = /* @__PURE__ */ BigInt(5), Cc = /* @__PURE__ */ BigInt(8), wc = /* @__PURE__ */ BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed"), Tc = {
	p: wc,
	n: BigInt("0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed"),
	h: Cc,
	a: BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec"),
	d: BigInt("0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3"),
	Gx: BigInt("0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"),
	Gy: BigInt("0x6666666666666666666666666666666666666666666666666666666666666658")
};
function Ec(e) {
	let t = BigInt(10), n = BigInt(20), r = BigInt(40), i = BigInt(80), a = wc, o = e * e % a * e % a, s = qo(qo(o, bc, a) * o % a, yc, a) * e % a, c = qo(s, Sc, a) * s % a, l = qo(c, t, a) * c % a, u = qo(l, n, a) * l % a, d = qo(u, r, a) * u % a;
	return {
		pow_p_5_8: qo(qo(qo(qo(d, i, a) * d % a, i, a) * d % a, t, a) * c % a, bc, a) * e % a,
		b2: o
	};
}
function Dc(e) {
	return e[0] &= 248, e[31] &= 127, e[31] |= 64, e;
}
var Oc = /* @__PURE__ */ BigInt("19681161376707505956807079304988542015446066515923890162744021073123829784752");
function kc(e, t) {
	let n = wc, r = $(t * t * t, n), i = Ec(e * $(r * r * t, n)).pow_p_5_8, a = $(e * r * i, n), o = $(t * a * a, n), s = a, c = $(a * Oc, n), l = o === e, u = o === $(-e, n), d = o === $(-e * Oc, n);
	return l && (a = s), (u || d) && (a = c), rs(a, n) && (a = $(-a, n)), {
		isValid: l || u,
		value: a
	};
}
var Ac = /* @__PURE__ */ uc(Tc, { uvRatio: kc }), jc = /* @__PURE__ */ (() => {
	let e = wc, t = (t) => {
		let { pow_p_5_8: n, b2: r } = Ec(t);
		return $(qo(n, xc, e) * r, e);
	};
	return _c({
		P: e,
		type: "x25519",
		powPminus2: t,
		adjustScalarBytes: Dc,
		scalarMultBase: (n) => {
			let r = $(n, Ac.Fn.ORDER);
			if (r === vc) return vc;
			let i = Ac.BASE.multiply(r);
			return $((i.Z + i.Y) * t($(i.Z - i.Y, e)), e);
		}
	});
})(), Mc = !1;
async function Nc(e, t) {
	try {
		return await e();
	} catch (e) {
		if (e instanceof ReferenceError || e instanceof DOMException && e.name === "NotSupportedError") return await t();
		throw e;
	}
}
async function Pc(e, t) {
	return await Nc(async () => {
		let n = Rc(e) ? e : await Lc(e), r = await crypto.subtle.importKey("raw", zc(t), { name: "X25519" }, Mc, []);
		return new Uint8Array(await crypto.subtle.deriveBits({
			name: "X25519",
			public: r
		}, n, 256));
	}, () => {
		if (Rc(e)) throw Error("CryptoKey provided but X25519 WebCrypto is not supported");
		return jc.scalarMult(e, t);
	});
}
async function Fc(e) {
	return await Nc(async () => Pc(e, jc.GuBytes), () => {
		if (Rc(e)) throw Error("CryptoKey provided but X25519 WebCrypto is not supported");
		return jc.scalarMultBase(e);
	});
}
var Ic = /* @__PURE__ */ new Uint8Array([
	48,
	46,
	2,
	1,
	0,
	48,
	5,
	6,
	3,
	43,
	101,
	110,
	4,
	34,
	4,
	32
]);
async function Lc(e) {
	if (e.length !== 32) throw Error("X25519 private key must be 32 bytes");
	let t = new Uint8Array([...Ic, ...e]);
	return crypto.subtle.importKey("pkcs8", t, { name: "X25519" }, Mc, ["deriveBits"]);
}
function Rc(e) {
	return typeof CryptoKey < "u" && e instanceof CryptoKey;
}
function zc(e) {
	return e;
}
// node_modules/age-encryption/dist/io.js
var Bc = class {
	s;
	transcript = [];
	buf = /* @__PURE__ */ new Uint8Array();
	constructor(e) {
		this.s = e.getReader();
	}
	async readLine() {
		let e = [];
		for (;;) {
			let t = this.buf.indexOf(10);
			if (t >= 0) return e.push(this.buf.subarray(0, t)), this.transcript.push(this.buf.subarray(0, t + 1)), this.buf = this.buf.subarray(t + 1), Vc(Hc(e));
			this.buf.length > 0 && (e.push(this.buf), this.transcript.push(this.buf));
			let n = await this.s.read();
			if (n.done) return this.buf = Hc(e), null;
			this.buf = n.value;
		}
	}
	close() {
		return this.s.releaseLock(), {
			rest: this.buf,
			transcript: Hc(this.transcript)
		};
	}
};
function Vc(e) {
	return e.forEach((e) => {
		if (e < 32 || e > 126) throw Error("invalid non-ASCII byte in header");
	}), new TextDecoder().decode(e);
}
function Hc(e) {
	let t = e.reduce(((e, t) => e + t.length), 0), n = new Uint8Array(t), r = 0;
	for (let t of e) n.set(t, r), r += t.length;
	return n;
}
function Uc(e, ...t) {
	return e.pipeThrough(new TransformStream({ start(e) {
		for (let n of t) e.enqueue(n);
	} }));
}
function Wc(e) {
	return new ReadableStream({ start(t) {
		t.enqueue(e), t.close();
	} });
}
async function Gc(e) {
	if (!(e instanceof ReadableStream)) throw Error("readAll expects a ReadableStream<Uint8Array>");
	return new Uint8Array(await new Response(e).arrayBuffer());
}
async function Kc(e) {
	if (!(e instanceof ReadableStream)) throw Error("readAllString expects a ReadableStream<Uint8Array>");
	return await new Response(e).text();
}
async function qc(e, t) {
	let n = e.getReader(), r = [], i = 0;
	for (; i < t;) {
		let { done: e, value: a } = await n.read();
		if (e) throw Error("stream ended before reading " + t.toString() + " bytes");
		r.push(a), i += a.length;
	}
	n.releaseLock();
	let a = Hc(r);
	return {
		data: a.subarray(0, t),
		rest: Uc(e, a.subarray(t))
	};
}
// node_modules/age-encryption/dist/format.js
var Jc = class {
	args;
	body;
	constructor(e, t) {
		this.args = e, this.body = t;
	}
};
async function Yc(e) {
	let t = await e.readLine();
	if (t === null) throw Error("invalid stanza");
	let n = t.split(" ");
	if (n.length < 2 || n.shift() !== "->") return { next: t };
	for (let e of n) if (e.length === 0) throw Error("invalid stanza");
	let r = [];
	for (;;) {
		let t = await e.readLine();
		if (t === null) throw Error("invalid stanza");
		let n = B.decode(t);
		if (n.length > 48) throw Error("invalid stanza");
		if (r.push(n), n.length < 48) break;
	}
	return { s: new Jc(n, Hc(r)) };
}
async function Xc(e) {
	let t = new Bc(e), n = await t.readLine();
	if (n !== "age-encryption.org/v1") throw Error("invalid version " + (n ?? "line"));
	let r = [];
	for (;;) {
		let { s: n, next: i } = await Yc(t);
		if (n !== void 0) {
			r.push(n);
			continue;
		}
		if (!i.startsWith("--- ")) throw Error("invalid header");
		let a = B.decode(i.slice(4)), { rest: o, transcript: s } = t.close();
		return {
			stanzas: r,
			headerNoMAC: s.slice(0, s.length - 1 - i.length + 3),
			MAC: a,
			headerSize: s.length,
			rest: Uc(e, o)
		};
	}
}
function Zc(e) {
	let t = [];
	t.push("age-encryption.org/v1\n");
	for (let n of e) {
		t.push("-> " + n.args.join(" ") + "\n");
		for (let e = 0; e < n.body.length; e += 48) {
			let r = e + 48;
			r > n.body.length && (r = n.body.length), t.push(B.encode(n.body.subarray(e, r)) + "\n");
		}
		n.body.length % 48 == 0 && t.push("\n");
	}
	return t.push("---"), new TextEncoder().encode(t.join(""));
}
function Qc(e, t) {
	return Hc([Zc(e), new TextEncoder().encode(" " + B.encode(t) + "\n")]);
}
// node_modules/age-encryption/dist/recipients.js
function $c() {
	return el();
}
function el() {
	let e = A(32), t = V.encodeFromBytes("AGE-SECRET-KEY-", e).toUpperCase();
	return Promise.resolve(t);
}
function tl() {
	let e = A(32), t = V.encodeFromBytes("AGE-SECRET-KEY-PQ-", e).toUpperCase();
	return Promise.resolve(t);
}
async function nl(e) {
	let t;
	if (xl(e)) t = e;
	else if (e.startsWith("AGE-SECRET-KEY-PQ-1")) {
		let t = V.decodeToBytes(e);
		if (t.prefix.toUpperCase() !== "AGE-SECRET-KEY-PQ-" || t.bytes.length !== 32) throw Error("invalid identity");
		let n = ro.getPublicKey(t.bytes);
		return V.encode("age1pq", V.toWords(n), !1);
	} else {
		let n = V.decodeToBytes(e);
		if (!e.startsWith("AGE-SECRET-KEY-1") || n.prefix.toUpperCase() !== "AGE-SECRET-KEY-" || n.bytes.length !== 32) throw Error("invalid identity");
		t = n.bytes;
	}
	let n = await Fc(t);
	return V.encodeFromBytes("age", n);
}
var rl = class {
	recipient;
	constructor(e) {
		let { prefix: t, words: n } = V.decode(e, !1), r = V.fromWords(n);
		if (!e.startsWith("age1pq1") || t.toLowerCase() !== "age1pq" || r.length !== 1216) throw Error("invalid recipient");
		this.recipient = r;
	}
	wrapFileKey(e) {
		let { cipherText: t, sharedSecret: n } = ro.encapsulate(this.recipient), { key: r, nonce: i } = cl(al, n, new TextEncoder().encode("age-encryption.org/mlkem768x25519")), a = Rt(r, i).encrypt(e);
		return [new Jc(["mlkem768x25519", B.encode(t)], a)];
	}
}, il = class {
	identity;
	constructor(e) {
		let t = V.decodeToBytes(e);
		if (!e.startsWith("AGE-SECRET-KEY-PQ-1") || t.prefix.toUpperCase() !== "AGE-SECRET-KEY-PQ-" || t.bytes.length !== 32) throw Error("invalid identity");
		this.identity = t.bytes;
	}
	unwrapFileKey(e) {
		for (let t of e) {
			if (t.args.length < 1 || t.args[0] !== "mlkem768x25519") continue;
			if (t.args.length !== 2) throw Error("invalid mlkem768x25519 stanza");
			let e = B.decode(t.args[1]);
			if (e.length !== 1120 || t.body.length !== 32) throw Error("invalid mlkem768x25519 stanza");
			let { key: n, nonce: r } = cl(al, ro.decapsulate(e, this.identity), new TextEncoder().encode("age-encryption.org/mlkem768x25519"));
			try {
				return Rt(n, r).decrypt(t.body);
			} catch {
				continue;
			}
		}
		return null;
	}
}, al = 25722, ol = 80, sl = 16;
function cl(e, t, n) {
	let r = ll(e), i = ul(r, void 0, "psk_id_hash", /* @__PURE__ */ new Uint8Array()), a = ul(r, void 0, "info_hash", n), o = new Uint8Array(1 + i.length + a.length);
	o[0] = 0, o.set(i, 1), o.set(a, 1 + i.length);
	let s = ul(r, t, "secret", /* @__PURE__ */ new Uint8Array());
	return {
		key: dl(r, s, "key", o, 32),
		nonce: dl(r, s, "base_nonce", o, 12)
	};
}
function ll(e) {
	let t = /* @__PURE__ */ new Uint8Array(10);
	return t.set(new TextEncoder().encode("HPKE"), 0), t[4] = e >> 8 & 255, t[5] = e & 255, t[6] = 0, t[7] = 1, t[8] = 0, t[9] = 3, t;
}
function ul(e, t, n, r) {
	let i = new Uint8Array(7 + e.length + n.length + r.length), a = 0;
	return i.set(new TextEncoder().encode("HPKE-v1"), a), a += 7, i.set(e, a), a += e.length, i.set(new TextEncoder().encode(n), a), a += n.length, i.set(r, a), P(z, i, t);
}
function dl(e, t, n, r, i) {
	let a = new Uint8Array(9 + e.length + n.length + r.length), o = 0;
	return a[o] = i >> 8 & 255, a[o + 1] = i & 255, o += 2, a.set(new TextEncoder().encode("HPKE-v1"), o), o += 7, a.set(e, o), o += e.length, a.set(new TextEncoder().encode(n), o), o += n.length, a.set(r, o), L(z, t, a, i);
}
function fl(e) {
	e.length !== rc.lengths.publicKeyUncompressed && (e = rc.Point.fromBytes(e).toBytes(!1));
	let t = rc.utils.randomSecretKey(), n = rc.getPublicKey(t, !1), r = rc.getSharedSecret(t, e, !0).subarray(1), i = new Uint8Array(n.length + e.length);
	i.set(n, 0), i.set(e, n.length);
	let a = /* @__PURE__ */ new Uint8Array(5);
	return a.set(new TextEncoder().encode("KEM"), 0), a[3] = 0, a[4] = 16, {
		encapsulatedKey: n,
		sharedSecret: dl(a, ul(a, void 0, "eae_prk", r), "shared_secret", i, 32)
	};
}
var pl = class {
	recipient;
	constructor(e) {
		let t = V.decodeToBytes(e);
		if (!e.startsWith("age1tag1") || t.prefix.toLowerCase() !== "age1tag" || t.bytes.length !== 33) throw Error("invalid recipient");
		this.recipient = t.bytes;
	}
	wrapFileKey(e) {
		let { encapsulatedKey: t, sharedSecret: n } = fl(this.recipient), r = new TextEncoder().encode("age-encryption.org/p256tag"), i = (() => {
			let e = z(this.recipient).subarray(0, 4), n = new Uint8Array(t.length + e.length);
			return n.set(t, 0), n.set(e, t.length), P(z, n, r).subarray(0, 4);
		})(), { key: a, nonce: o } = cl(sl, n, r), s = Rt(a, o).encrypt(e);
		return [new Jc([
			"p256tag",
			B.encode(i),
			B.encode(t)
		], s)];
	}
}, ml = class {
	recipient;
	constructor(e) {
		let { prefix: t, words: n } = V.decode(e, !1), r = V.fromWords(n);
		if (!e.startsWith("age1tagpq1") || t.toLowerCase() !== "age1tagpq" || r.length !== 1249) throw Error("invalid recipient");
		this.recipient = r;
	}
	wrapFileKey(e) {
		let { cipherText: t, sharedSecret: n } = io.encapsulate(this.recipient), r = new TextEncoder().encode("age-encryption.org/mlkem768p256tag"), i = (() => {
			let e = z(this.recipient.subarray(1184)).subarray(0, 4), n = new Uint8Array(t.length + e.length);
			return n.set(t, 0), n.set(e, t.length), P(z, n, r).subarray(0, 4);
		})(), { key: a, nonce: o } = cl(ol, n, r), s = Rt(a, o).encrypt(e);
		return [new Jc([
			"mlkem768p256tag",
			B.encode(i),
			B.encode(t)
		], s)];
	}
}, hl = class {
	recipient;
	constructor(e) {
		let t = V.decodeToBytes(e);
		if (!e.startsWith("age1") || t.prefix.toLowerCase() !== "age" || t.bytes.length !== 32) throw Error("invalid recipient");
		this.recipient = t.bytes;
	}
	async wrapFileKey(e) {
		let t = A(32), n = await Fc(t), r = await Pc(t, this.recipient), i = new Uint8Array(n.length + this.recipient.length);
		i.set(n), i.set(this.recipient, n.length);
		let a = R(z, r, i, new TextEncoder().encode("age-encryption.org/v1/X25519"), 32);
		return [new Jc(["X25519", B.encode(n)], yl(e, a))];
	}
}, gl = class {
	identity;
	recipient;
	constructor(e) {
		if (xl(e)) {
			this.identity = e, this.recipient = Fc(e);
			return;
		}
		let t = V.decodeToBytes(e);
		if (!e.startsWith("AGE-SECRET-KEY-1") || t.prefix.toUpperCase() !== "AGE-SECRET-KEY-" || t.bytes.length !== 32) throw Error("invalid identity");
		this.identity = t.bytes, this.recipient = Fc(t.bytes);
	}
	async unwrapFileKey(e) {
		for (let t of e) {
			if (t.args.length < 1 || t.args[0] !== "X25519") continue;
			if (t.args.length !== 2) throw Error("invalid X25519 stanza");
			let e = B.decode(t.args[1]);
			if (e.length !== 32) throw Error("invalid X25519 stanza");
			let n = await Pc(this.identity, e), r = await this.recipient, i = new Uint8Array(e.length + r.length);
			i.set(e), i.set(r, e.length);
			let a = R(z, n, i, new TextEncoder().encode("age-encryption.org/v1/X25519"), 32), o = bl(t.body, a);
			if (o !== null) return o;
		}
		return null;
	}
}, _l = class {
	passphrase;
	logN;
	constructor(e, t) {
		this.passphrase = e, this.logN = t;
	}
	wrapFileKey(e) {
		let t = A(16), n = /* @__PURE__ */ new Uint8Array(44);
		n.set(new TextEncoder().encode("age-encryption.org/v1/scrypt")), n.set(t, 28);
		let r = Xe(this.passphrase, n, {
			N: 2 ** this.logN,
			r: 8,
			p: 1,
			dkLen: 32
		});
		return [new Jc([
			"scrypt",
			B.encode(t),
			this.logN.toString()
		], yl(e, r))];
	}
}, vl = class {
	passphrase;
	constructor(e) {
		this.passphrase = e;
	}
	unwrapFileKey(e) {
		for (let t of e) {
			if (t.args.length < 1 || t.args[0] !== "scrypt") continue;
			if (e.length !== 1) throw Error("scrypt recipient is not the only one in the header");
			if (t.args.length !== 3 || !/^[1-9][0-9]*$/.test(t.args[2])) throw Error("invalid scrypt stanza");
			let n = B.decode(t.args[1]);
			if (n.length !== 16) throw Error("invalid scrypt stanza");
			let r = Number(t.args[2]);
			if (r > 20) throw Error("scrypt work factor is too high");
			let i = /* @__PURE__ */ new Uint8Array(44);
			i.set(new TextEncoder().encode("age-encryption.org/v1/scrypt")), i.set(n, 28);
			let a = Xe(this.passphrase, i, {
				N: 2 ** r,
				r: 8,
				p: 1,
				dkLen: 32
			}), o = bl(t.body, a);
			if (o !== null) return o;
		}
		return null;
	}
};
function yl(e, t) {
	return Rt(t, /* @__PURE__ */ new Uint8Array(12)).encrypt(e);
}
function bl(e, t) {
	if (e.length !== 32) throw Error("invalid stanza");
	let n = /* @__PURE__ */ new Uint8Array(12);
	try {
		return Rt(t, n).decrypt(e);
	} catch {
		return null;
	}
}
function xl(e) {
	return typeof CryptoKey < "u" && e instanceof CryptoKey;
}
// node_modules/age-encryption/dist/stream.js
var Sl = 16, Cl = 65536, wl = Cl + Sl;
function Tl(e) {
	let t = /* @__PURE__ */ new Uint8Array(12), n = () => {
		for (let e = t.length - 2; e >= 0 && (t[e]++, t[e] === 0); e--);
	}, r = !0, i = new Uint8Array(wl), a = 0;
	return new TransformStream({
		transform(o, s) {
			for (; o.length > 0;) {
				if (a === i.length) {
					let o = Rt(e, t).decrypt(i);
					s.enqueue(o), n(), a = 0, r = !1;
				}
				let c = Math.min(i.length - a, o.length);
				i.set(o.subarray(0, c), a), a += c, o = o.subarray(c);
			}
		},
		flush(n) {
			t[11] = 1;
			let o = Rt(e, t).decrypt(i.subarray(0, a));
			if (!r && o.length === 0) throw Error("final chunk is empty");
			n.enqueue(o);
		}
	});
}
function El(e) {
	if (e < Sl) throw Error("ciphertext is too small");
	if (e === Sl) return 0;
	let t = Math.floor(e / wl), n = e % wl;
	if (0 < n && n <= Sl) throw Error("ciphertext size is invalid");
	let r = e;
	return r -= t * Sl, r -= n > 0 ? Sl : 0, r;
}
function Dl(e) {
	let t = /* @__PURE__ */ new Uint8Array(12), n = () => {
		for (let e = t.length - 2; e >= 0 && (t[e]++, t[e] === 0); e--);
	}, r = new Uint8Array(Cl), i = 0;
	return new TransformStream({
		transform(a, o) {
			for (; a.length > 0;) {
				if (i === r.length) {
					let a = Rt(e, t).encrypt(r);
					o.enqueue(a), n(), i = 0;
				}
				let s = Math.min(r.length - i, a.length);
				r.set(a.subarray(0, s), i), i += s, a = a.subarray(s);
			}
		},
		flush(n) {
			t[11] = 1;
			let a = Rt(e, t).encrypt(r.subarray(0, i));
			n.enqueue(a);
		}
	});
}
function Ol(e) {
	return e + Sl * Math.max(1, Math.ceil(e / Cl));
}
// node_modules/age-encryption/dist/armor.js
var kl = /* @__PURE__ */ t({
	decode: () => jl,
	encode: () => Al
});
function Al(e) {
	let t = [];
	t.push("-----BEGIN AGE ENCRYPTED FILE-----\n");
	for (let n = 0; n < e.length; n += 48) {
		let r = n + 48;
		r > e.length && (r = e.length), t.push(Ne.encode(e.subarray(n, r)) + "\n");
	}
	return t.push("-----END AGE ENCRYPTED FILE-----\n"), t.join("");
}
function jl(e) {
	let t = e.trim().replaceAll("\r\n", "\n").split("\n");
	if (t.shift() !== "-----BEGIN AGE ENCRYPTED FILE-----") throw Error("invalid header");
	if (t.pop() !== "-----END AGE ENCRYPTED FILE-----") throw Error("invalid footer");
	function n(e, n) {
		return e === t.length - 1 ? n.length > 0 && n.length <= 64 && n.length % 4 == 0 : n.length === 64;
	}
	if (!t.every((e, t) => n(t, e))) throw Error("invalid line length");
	if (!t.every((e) => /^[A-Za-z0-9+/=]+$/.test(e))) throw Error("invalid base64");
	return Ne.decode(t.join(""));
}
// node_modules/age-encryption/dist/cbor.js
function Ml(e) {
	if (e.length === 0) throw Error("cbor: unexpected EOF");
	let t = e[0] >> 5, n = e[0] & 31;
	if (n <= 23) return [
		t,
		n,
		e.subarray(1)
	];
	if (n === 24) {
		if (e.length < 2) throw Error("cbor: unexpected EOF");
		return [
			t,
			e[1],
			e.subarray(2)
		];
	}
	if (n === 25) {
		if (e.length < 3) throw Error("cbor: unexpected EOF");
		return [
			t,
			e[1] << 8 | e[2],
			e.subarray(3)
		];
	}
	throw Error("cbor: unsupported argument encoding");
}
function Nl(e) {
	let [t, n, r] = Ml(e);
	if (t !== 0) throw Error("cbor: expected unsigned integer");
	return [n, r];
}
function Pl(e) {
	let [t, n, r] = Ml(e);
	if (t !== 2) throw Error("cbor: expected byte string");
	if (n > r.length) throw Error("cbor: unexpected EOF");
	return [r.subarray(0, n), r.subarray(n)];
}
function Fl(e) {
	let [t, n, r] = Ml(e);
	if (t !== 3) throw Error("cbor: expected text string");
	if (n > r.length) throw Error("cbor: unexpected EOF");
	return [new TextDecoder("utf-8", {
		fatal: !0,
		ignoreBOM: !0
	}).decode(r.subarray(0, n)), r.subarray(n)];
}
function Il(e) {
	let [t, n, r] = Ml(e);
	if (t !== 4) throw Error("cbor: expected array");
	let i = r, a = [];
	for (let e = 0; e < n; e++) {
		let e;
		[e, i] = Fl(i), a.push(e);
	}
	return [a, i];
}
function Ll(e) {
	if (e <= 23) return new Uint8Array([e]);
	if (e <= 255) return new Uint8Array([24, e]);
	if (e <= 65535) return new Uint8Array([
		25,
		e >> 8,
		e & 255
	]);
	throw Error("cbor: unsigned integer too large");
}
function Rl(e) {
	if (e.length <= 23) return new Uint8Array([64 | e.length, ...e]);
	if (e.length <= 255) return new Uint8Array([
		88,
		e.length,
		...e
	]);
	if (e.length <= 65535) return new Uint8Array([
		89,
		e.length >> 8,
		e.length & 255,
		...e
	]);
	throw Error("cbor: byte string too long");
}
function zl(e) {
	let t = new TextEncoder().encode(e);
	if (t.length <= 23) return new Uint8Array([96 | t.length, ...t]);
	if (t.length <= 255) return new Uint8Array([
		120,
		t.length,
		...t
	]);
	if (t.length <= 65535) return new Uint8Array([
		121,
		t.length >> 8,
		t.length & 255,
		...t
	]);
	throw Error("cbor: text string too long");
}
function Bl(e) {
	let t = e.flatMap((e) => [...zl(e)]);
	if (e.length <= 23) return new Uint8Array([128 | e.length, ...t]);
	if (e.length <= 255) return new Uint8Array([
		152,
		e.length,
		...t
	]);
	if (e.length <= 65535) return new Uint8Array([
		153,
		e.length >> 8,
		e.length & 255,
		...t
	]);
	throw Error("cbor: array too long");
}
// node_modules/age-encryption/dist/webauthn.js
var Vl = /* @__PURE__ */ t({
	WebAuthnIdentity: () => Xl,
	WebAuthnRecipient: () => Yl,
	createCredential: () => Ul
}), Hl = [
	{
		type: "public-key",
		alg: -8
	},
	{
		type: "public-key",
		alg: -7
	},
	{
		type: "public-key",
		alg: -257
	}
];
async function Ul(e) {
	let t = await navigator.credentials.create({ publicKey: {
		rp: {
			name: "",
			id: e.rpId
		},
		user: {
			name: e.keyName,
			id: eu(A(8)),
			displayName: ""
		},
		pubKeyCredParams: Hl,
		authenticatorSelection: {
			requireResidentKey: e.type !== "security-key",
			residentKey: e.type === "security-key" ? "discouraged" : "required",
			userVerification: "required"
		},
		hints: e.type === "security-key" ? ["security-key"] : [],
		extensions: { prf: {} },
		challenge: new Uint8Array([0]).buffer
	} });
	if (!t.getClientExtensionResults().prf?.enabled) throw Error("PRF extension not available (need macOS 15+, Chrome 132+)");
	return Gl(t, e.rpId ?? new URL(window.origin).hostname);
}
var Wl = "AGE-PLUGIN-FIDO2PRF-";
function Gl(e, t) {
	let n = e.response, r = Ll(1), i = Rl(new Uint8Array(e.rawId)), a = zl(t), o = Bl(n.getTransports()), s = new Uint8Array([
		...r,
		...i,
		...a,
		...o
	]);
	return V.encode(Wl, V.toWords(s), !1).toUpperCase();
}
function Kl(e) {
	let { words: t } = V.decode(e, !1), n = V.fromWords(t);
	if (!e.startsWith(Wl + "1")) throw Error("invalid identity");
	let [r, i] = Nl(n);
	if (r !== 1) throw Error("unsupported identity version");
	let [a, o] = Pl(i), [s, c] = Fl(o), [l] = Il(c);
	return [
		a,
		s,
		l
	];
}
var ql = "age-encryption.org/fido2prf", Jl = class {
	credId;
	transports;
	rpId;
	constructor(e) {
		if (e?.identity) {
			let [t, n, r] = Kl(e.identity);
			this.credId = t, this.transports = r, this.rpId = n;
		} else this.rpId = e?.rpId;
	}
	async getCredential(e) {
		let t = (await navigator.credentials.get({ publicKey: {
			allowCredentials: this.credId ? [{
				id: eu(this.credId),
				transports: this.transports,
				type: "public-key"
			}] : [],
			challenge: eu(A(16)),
			extensions: { prf: { eval: Zl(e) } },
			userVerification: "required",
			rpId: this.rpId
		} })).getClientExtensionResults().prf?.results;
		if (t === void 0) throw Error("PRF extension not available (need macOS 15+, Chrome 132+)");
		return t;
	}
}, Yl = class extends Jl {
	async wrapFileKey(e) {
		let t = A(16), n = Ql(await this.getCredential(t));
		return [new Jc([ql, B.encode(t)], yl(e, n))];
	}
}, Xl = class extends Jl {
	async unwrapFileKey(e) {
		for (let t of e) {
			if (t.args.length < 1 || t.args[0] !== ql) continue;
			if (t.args.length !== 2) throw Error("invalid prf stanza");
			let e = B.decode(t.args[1]);
			if (e.length !== 16) throw Error("invalid prf stanza");
			let n = Ql(await this.getCredential(e)), r = bl(t.body, n);
			if (r !== null) return r;
		}
		return null;
	}
};
function Zl(e) {
	let t = new TextEncoder().encode(ql), n = new Uint8Array(t.length + e.length + 1);
	n.set(t, 0), n[t.length] = 1, n.set(e, t.length + 1);
	let r = new Uint8Array(t.length + e.length + 1);
	return r.set(t, 0), r[t.length] = 2, r.set(e, t.length + 1), {
		first: n,
		second: r
	};
}
function Ql(e) {
	if (e.second === void 0) throw Error("Missing second PRF result");
	let t = $l(e.first), n = $l(e.second), r = new Uint8Array(t.byteLength + n.byteLength);
	return r.set(t, 0), r.set(n, t.byteLength), P(z, r, new TextEncoder().encode(ql));
}
function $l(e) {
	if (e instanceof ArrayBuffer) return new Uint8Array(e);
	if (ArrayBuffer.isView(e)) return new Uint8Array(e.buffer, e.byteOffset, e.byteLength);
	if (Array.isArray(e)) return Uint8Array.from(e);
	throw Error("PRF result is not a BufferSource");
}
function eu(e) {
	return e;
}
// node_modules/age-encryption/dist/index.js
var tu = class {
	passphrase = null;
	scryptWorkFactor = 18;
	recipients = [];
	setPassphrase(e) {
		if (this.passphrase !== null) throw Error("can encrypt to at most one passphrase");
		if (this.recipients.length !== 0) throw Error("can't encrypt to both recipients and passphrases");
		this.passphrase = e;
	}
	setScryptWorkFactor(e) {
		this.scryptWorkFactor = e;
	}
	addRecipient(e) {
		if (this.passphrase !== null) throw Error("can't encrypt to both recipients and passphrases");
		if (typeof e == "string") {
			if (e.startsWith("age1pq1")) this.recipients.push(new rl(e));
			else if (e.startsWith("age1tag1")) this.recipients.push(new pl(e));
			else if (e.startsWith("age1tagpq1")) this.recipients.push(new ml(e));
			else if (e.startsWith("age1")) this.recipients.push(new hl(e));
			else throw Error("unrecognized recipient type");
		} else this.recipients.push(e);
	}
	async encrypt(e) {
		let t = A(16), n = [], r = this.recipients;
		this.passphrase !== null && (r = [new _l(this.passphrase, this.scryptWorkFactor)]);
		for (let e of r) n.push(...await e.wrapFileKey(t));
		let i = Qc(n, N(z, R(z, t, void 0, new TextEncoder().encode("header"), 32), Zc(n))), a = A(16), o = Dl(R(z, t, a, new TextEncoder().encode("payload"), 32));
		return e instanceof ReadableStream ? Object.assign(Uc(e.pipeThrough(o), i, a), { size: (e) => Ol(e) + i.length + a.length }) : (typeof e == "string" && (e = new TextEncoder().encode(e)), await Gc(Uc(Wc(e).pipeThrough(o), i, a)));
	}
}, nu = class {
	identities = [];
	addPassphrase(e) {
		this.identities.push(new vl(e));
	}
	addIdentity(e) {
		if (iu(e)) this.identities.push(new gl(e));
		else if (typeof e == "string") {
			if (e.startsWith("AGE-SECRET-KEY-1")) this.identities.push(new gl(e));
			else if (e.startsWith("AGE-SECRET-KEY-PQ-1")) this.identities.push(new il(e));
			else throw Error("unrecognized identity type");
		} else this.identities.push(e);
	}
	async decrypt(e, t) {
		let n = e instanceof ReadableStream ? e : Wc(e), { fileKey: r, headerSize: i, rest: a } = await this.decryptHeaderInternal(n), { data: o, rest: s } = await qc(a, 16), c = Tl(R(z, r, o, new TextEncoder().encode("payload"), 32)), l = s.pipeThrough(c), u = Object.assign(l, { size: (e) => El(e - i - o.length) });
		return e instanceof ReadableStream ? u : t === "text" ? await Kc(l) : await Gc(l);
	}
	async decryptHeader(e) {
		return (await this.decryptHeaderInternal(Wc(e))).fileKey;
	}
	async decryptHeaderInternal(e) {
		let t = await Xc(e), n = await this.unwrapFileKey(t.stanzas);
		if (n === null) throw Error("no identity matched any of the file's recipients");
		let r = N(z, R(z, n, void 0, new TextEncoder().encode("header"), 32), t.headerNoMAC);
		if (!ru(t.MAC, r)) throw Error("invalid header HMAC");
		return {
			fileKey: n,
			headerSize: t.headerSize,
			rest: t.rest
		};
	}
	async unwrapFileKey(e) {
		for (let t of this.identities) {
			let n = await t.unwrapFileKey(e);
			if (n !== null) return n;
		}
		return null;
	}
};
function ru(e, t) {
	if (e.length !== t.length) return !1;
	let n = 0;
	for (let r = 0; r < e.length; r++) n |= e[r] ^ t[r];
	return n === 0;
}
function iu(e) {
	return typeof CryptoKey < "u" && e instanceof CryptoKey;
}
export { nu as Decrypter, tu as Encrypter, Jc as Stanza, kl as armor, tl as generateHybridIdentity, $c as generateIdentity, el as generateX25519Identity, nl as identityToRecipient, Vl as webauthn };
