package dev.refract.spec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.refract.spec.docs.JsonSchema;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Somebody else's reading of the schema we generate. */
public final class SchemaJudge {
    private SchemaJudge() {}

    /** What the schema of {@code families} finds wrong with a YAML text. */
    public static Set<ValidationMessage> mistakes(DeclaredFamilies families, String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JsonSchema.of(families))
                .validate(new ObjectMapper().valueToTree(new Load(settings).loadFromString(yaml)));
    }
}
