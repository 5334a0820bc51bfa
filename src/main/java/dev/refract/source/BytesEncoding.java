package dev.refract.source;

/** How bytes stand in a field. */
public enum BytesEncoding {
    /** As bytes; Avro has them, JSON has not. */
    BYTES,
    /** As text in Base64 (RFC 4648 §4). */
    BASE64
}
