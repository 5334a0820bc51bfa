package dev.refract.gate.model;

import dev.refract.declare.Library;
import dev.refract.declare.Named;
import dev.refract.declare.Needs;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.onnx.ModelFolder;
import dev.refract.sample.Payload;
import java.util.Map;
import java.util.Optional;

/**
 * Rejects a text that a classifier does not hold for its class (the filter of LAMBADA, Anaby-Tavor et al.,
 * AAAI 2020). Texts without a class pass; a class that the classifier does not know is refused.
 */
@Named(id = "classifier_agrees", doc = "Rejects a text that a classifier assigns to another class.")
@Needs(Library.ONNX_RUNTIME)
public record ClassifierAgrees(
        @Param(doc = "A text classifier, with its classes in labels.txt.", example = "topologies/resources/tiny-bert")
        ModelFolder model,

        @Param(doc = "Minimum probability of the text's class.", def = "0.7", min = 0, max = 1)
        double minP)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        Optional<String> category = candidate.label().mainClass();
        if (!(candidate.payload() instanceof Payload.Text text) || category.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> probabilities = model.classifier().probabilities(text.text());
        Double probability = probabilities.get(category.get());
        if (probability == null) {
            return Optional.of("the classifier has no class " + category.get() + ", only " + probabilities.keySet());
        }
        return probability >= minP
                ? Optional.empty()
                : Optional.of(
                        "its class " + category.get() + " has the probability " + probability + ", less than " + minP);
    }
}
