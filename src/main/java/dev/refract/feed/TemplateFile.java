package dev.refract.feed;

import dev.refract.declare.Canonical;
import dev.refract.feed.template.Generation;
import dev.refract.feed.template.Template;
import dev.refract.feed.template.TemplateSet;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Split;
import dev.refract.spec.DeclaredFile;
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
record TemplateFile(Path path) {

    List<Entry> index() {
        TemplateSet set = DeclaredFile.read(path, TemplateSet.class, FeedException::new);
        String digest = sha256(Canonical.json(Canonical.toHash(set))).substring(0, Found.ID_DIGITS);
        List<Entry> entries = new ArrayList<>();
        List<Generation.Text> texts = Generation.of(set);
        for (int i = 0; i < texts.size(); i++) {
            Generation.Text text = texts.get(i);
            String place = path.getFileName() + "#" + (i + 1);
            entries.add(Entry.of(set.name() + "\0" + text.text(), place, () -> found(set, digest, text)));
        }
        for (int i = texts.size(); i < set.size(); i++) {
            entries.add(Entry.skipped(
                    set.name() + "\0missing " + i,
                    path.getFileName() + "#" + (i + 1),
                    SkipReason.NOT_MADE,
                    "the templates make " + texts.size() + " different texts, size asks for " + set.size()));
        }
        return entries;
    }

    private static Found found(TemplateSet set, String digest, Generation.Text text) {
        Template template = set.templates().get(text.template());
        String content = sha256(text.text());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("synthetic", "template_generation");
        attributes.put("templates", set.name() + "@" + digest);
        attributes.put("template", Integer.toString(text.template() + 1));
        text.values().forEach((place, value) -> attributes.put("slot." + place, value));
        Label label = template.label().map(Label::of).orElse(Label.NONE).withSpans(text.spans());
        return new Found(
                content.substring(0, Found.ID_DIGITS) + "-" + set.name(),
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
