package dev.refract.embedded;

/** A request the registry turns down, with the status and the error code Confluent's protocol gives it. */
final class RegistryFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    private RegistryFault(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    static RegistryFault noSuchPath() {
        return new RegistryFault(404, 404, "HTTP 404 Not Found");
    }

    static RegistryFault noSuchMethod() {
        return new RegistryFault(405, 405, "HTTP 405 Method Not Allowed");
    }

    static RegistryFault unreadableRequest(String why) {
        return new RegistryFault(400, 400, "The request cannot be read: " + why);
    }

    static RegistryFault subjectNotFound(String subject) {
        return new RegistryFault(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryFault versionNotFound(int version) {
        return new RegistryFault(404, 40402, "Version " + version + " not found.");
    }

    static RegistryFault schemaNotFound() {
        return new RegistryFault(404, 40403, "Schema not found");
    }

    static RegistryFault noCompatibilityOf(String subject) {
        return new RegistryFault(
                404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryFault incompatible(String subject, Compatibility level, String violations) {
        return new RegistryFault(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\" (%s): %s"
                        .formatted(subject, level, violations));
    }

    static RegistryFault invalidSchema(String why) {
        return new RegistryFault(422, 42201, "Invalid schema: " + why);
    }

    static RegistryFault invalidVersion(String found) {
        return new RegistryFault(
                422, 42202, "The specified version '" + found + "' is not a number from 1 and not \"latest\"");
    }

    static RegistryFault invalidCompatibility(String found) {
        return new RegistryFault(422, 42203, "Invalid compatibility level: " + found);
    }

    static RegistryFault storeFailed(String why) {
        return new RegistryFault(500, 50001, "Error in the backend data store: " + why);
    }
}
