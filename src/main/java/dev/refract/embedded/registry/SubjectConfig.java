package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a subject, a context or all of them.
 *
 * @param fields set ones, under the names of the journal and of answers; never changed
 */
public record SubjectConfig(ObjectNode fields) {
    private static final String LEVEL = "compatibilityLevel";

    /** How a request calls the level. */
    private static final String LEVEL_IN_REQUEST = "compatibility";

    private static final List<String> NAMES = List.of(
            "alias",
            "aliasForDeks",
            "normalize",
            "validateFields",
            "validateNewSchemas",
            "validateRules",
            LEVEL,
            "compatibilityPolicy",
            "compatibilityGroup",
            "defaultMetadata",
            "overrideMetadata",
            "defaultRuleSet",
            "overrideRuleSet");

    /** Nothing is set. */
    static final SubjectConfig EMPTY = new SubjectConfig(Json.object());

    /** What holds where nothing is set. */
    static final SubjectConfig DEFAULT = new SubjectConfig(Json.object().put(LEVEL, Compatibility.BACKWARD.name()));

    /**
     * Reads a value of the journal.
     *
     * @throws RegistryFault 42203 if its level is none
     */
    static SubjectConfig parse(JsonNode value) {
        return EMPTY.with(value, LEVEL);
    }

    /**
     * This with what a request sets; null takes a setting back.
     *
     * @throws RegistryFault 42203 if there is no such level
     */
    SubjectConfig updated(JsonNode request) {
        return with(request, LEVEL_IN_REQUEST);
    }

    private SubjectConfig with(JsonNode given, String levelName) {
        ObjectNode all = fields.deepCopy();
        for (String name : NAMES) {
            JsonNode value = given.path(name.equals(LEVEL) ? levelName : name);
            if (value.isNull()) {
                all.remove(name);
            } else if (name.equals(LEVEL) && !value.isMissingNode()) {
                all.put(name, level(value.asText()).name());
            } else if (!value.isMissingNode()) {
                all.set(name, value);
            }
        }
        return new SubjectConfig(all);
    }

    /** This where it is set, otherwise what holds above it. */
    SubjectConfig over(SubjectConfig above) {
        ObjectNode all = above.fields.deepCopy();
        all.setAll(fields);
        return new SubjectConfig(all);
    }

    Compatibility level() {
        return Json.field(fields, LEVEL).map(name -> level(name.asText())).orElse(Compatibility.BACKWARD);
    }

    boolean normalizes() {
        return fields.path("normalize").asBoolean();
    }

    /** The subject that this one is another name of. */
    Optional<String> alias() {
        return Json.field(fields, "alias").map(JsonNode::asText).filter(name -> !name.isEmpty());
    }

    /** The metadata property whose value must agree for versions to be compared. */
    Optional<String> compatibilityGroup() {
        return Json.field(fields, "compatibilityGroup").map(JsonNode::asText);
    }

    /** As a request to set it has the fields. */
    public ObjectNode toRequest() {
        ObjectNode request = fields.deepCopy();
        JsonNode level = request.remove(LEVEL);
        return level == null ? request : request.set(LEVEL_IN_REQUEST, level);
    }

    private static Compatibility level(String name) {
        return Compatibility.named(name).orElseThrow(() -> RegistryFault.invalidCompatibility(name));
    }
}
