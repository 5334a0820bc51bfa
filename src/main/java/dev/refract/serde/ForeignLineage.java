package dev.refract.serde;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.DataFault;
import dev.refract.sample.Lineage;
import dev.refract.sample.Reason;
import java.io.IOException;

/** Checks a lineage that comes in: later readers of the stream rely on it. */
final class ForeignLineage {
    private static final JsonFactory JSON = new JsonFactory();

    private ForeignLineage() {}

    /**
     * Returns {@code lineage} if a pipeline can have written it.
     *
     * @throws DataFault with what is wrong
     */
    static Lineage checked(Lineage lineage) {
        if (lineage.copy() < 1) {
            throw invalid("its copy must be at least 1, found " + lineage.copy());
        }
        if (lineage.parents().isEmpty() || lineage.parents().contains("")) {
            throw invalid("it must name its parents");
        }
        if (!(lineage.weight() > 0) || Double.isInfinite(lineage.weight())) {
            throw invalid("its weight must be above 0, found " + lineage.weight());
        }
        if (lineage.pipeline().isEmpty() || lineage.digest().isEmpty()) {
            throw invalid("it must name its pipeline and digest");
        }
        lineage.steps().forEach(ForeignLineage::check);
        return lineage;
    }

    private static void check(AppliedStep step) {
        try (JsonParser parser = JSON.createParser(step.parameters())) {
            if (step.operation().isEmpty() || parser.nextToken() != JsonToken.START_OBJECT) {
                throw invalid("a step must be an operation with a JSON object");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw invalid("a step must be one JSON object");
            }
        } catch (IOException e) {
            throw new DataFault(Reason.INVALID_SAMPLE, "the lineage is not valid: a step is no JSON", e);
        }
    }

    private static DataFault invalid(String what) {
        return new DataFault(Reason.INVALID_SAMPLE, "the lineage is not valid: " + what);
    }
}
