package dev.refract.feed.template;

import dev.refract.declare.CanonicalForm;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Split;
import dev.refract.spec.yaml.DeclaredFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A YAML file of templates as a data set: each text that is made is a sample. A sample's id is that of its
 * text; its attributes say that it is synthetic, by which set (with the first digits of its digest) and template,
 * and what filled the places.
 */
public record TemplateReader(Path path) {

    public List<DatasetEntry> index() {
        TemplateSet set = DeclaredFile.read(path, TemplateSet.class, FeedException::new);
        String digest = sha256(CanonicalForm.json(CanonicalForm.forDigest(set))).substring(0, RawSample.ID_DIGITS);
        List<DatasetEntry> entries = new ArrayList<>();
        List<TemplateGenerator.GeneratedText> texts = TemplateGenerator.of(set);
        for (int i = 0; i < texts.size(); i++) {
            TemplateGenerator.GeneratedText text = texts.get(i);
            String place = path.getFileName() + "#" + (i + 1);
            entries.add(DatasetEntry.of(set.name() + "\0" + text.text(), place, () -> found(set, digest, text)));
        }
        for (int i = texts.size(); i < set.numTexts(); i++) {
            entries.add(DatasetEntry.skipped(
                    set.name() + "\0missing " + i,
                    path.getFileName() + "#" + (i + 1),
                    SkipReason.NOT_MADE,
                    "the templates make " + texts.size() + " different texts, num_texts asks for " + set.numTexts()));
        }
        return entries;
    }

    private static RawSample found(TemplateSet set, String digest, TemplateGenerator.GeneratedText text) {
        TextTemplate template = set.templates().get(text.template());
        String content = sha256(text.text());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("synthetic", "template_generation");
        attributes.put("templates", set.name() + "@" + digest);
        attributes.put("template", Integer.toString(text.template() + 1));
        text.values().forEach((place, value) -> attributes.put("slot." + place, value));
        Label label = template.label().map(Label::of).orElse(Label.NONE).withSpans(text.spans());
        return new RawSample(
                content.substring(0, RawSample.ID_DIGITS) + "-" + set.name(),
                content,
                new Payload.Text(text.text()),
                label,
                Optional.empty(),
                Split.UNASSIGNED,
                OptionalLong.empty(),
                attributes);
    }

    private static String sha256(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
