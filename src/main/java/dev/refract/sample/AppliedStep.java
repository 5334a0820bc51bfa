package dev.refract.sample;

/**
 * One step that made a copy: which operation, and what was drawn for it.
 *
 * @param operation id of the operation in the catalog, for example {@code rotate}
 * @param parameters the drawn step as a JSON object
 */
public record AppliedStep(String operation, String parameters) {}
