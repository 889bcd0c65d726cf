/**
 * The other end of src-tauri/sealed.rs: a message that lies open nowhere between Rust and this script.
 */

/** Asks Rust for a message that only this one call can read: `ask` takes our public key along.
 * @param {(reader: string) => Promise<string>} ask @returns {Promise<any>} */
export async function unsealed(ask) {
  const own = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const ours = new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey));
  const message = Uint8Array.from(atob(await ask(btoa(String.fromCharCode(...ours)))), (letter) => letter.charCodeAt(0));
  const [point, hidden] = [message.slice(0, ours.length), message.slice(ours.length)];
  const theirs = await crypto.subtle.importKey("raw", point, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256);
  const source = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new Uint8Array([...ours, ...point]) };
  const opener = await crypto.subtle.deriveKey(derivation, source, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, opener, hidden);
  return JSON.parse(new TextDecoder().decode(plain));
}

const CURVE = { name: "ECDH", namedCurve: "P-256" };
