/**
 * The other end of src-tauri/sealed.rs: a message that lies open nowhere between Rust and this script.
 */

/** Asks Rust for a message that only this one call can read: `ask` takes our public key along.
 * @param {(reader: string) => Promise<{key: string, sealed: string}>} ask @returns {Promise<any>} */
export async function unsealed(ask) {
  const own = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const { key, sealed } = await ask(coded(await crypto.subtle.exportKey("raw", own.publicKey)));
  const theirs = await crypto.subtle.importKey("raw", bytes(key), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256);
  const source = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const opener = await crypto.subtle.deriveKey(DERIVED, source, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, opener, bytes(sealed));
  return JSON.parse(new TextDecoder().decode(plain));
}

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const DERIVED = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode("trousseau: one message") };

/** @param {ArrayBuffer} raw */
const coded = (raw) => btoa(String.fromCharCode(...new Uint8Array(raw)));
/** @param {string} base64 */
const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
