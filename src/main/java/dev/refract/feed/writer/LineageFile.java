package dev.refract.feed.writer;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.refract.feed.file.JsonFile;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes beside the files of a split where each came from: a line of JSON for each, in the order written. */
public final class LineageFile implements AutoCloseable {
    public static final String NAME = "lineage.jsonl";
    private final Writer out;

    public LineageFile(Path side) throws IOException {
        out = Files.newBufferedWriter(side.resolve(NAME));
    }

    /** @param file path of the file that holds the sample, relative to the split's folder */
    public void add(String file, Sample sample) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("id", sample.id());
        line.put("copy", sample.copy());
        line.put("weight", sample.weight());
        line.put("revision", sample.revision());
        line.put("origin_id", sample.originId());
        line.put("group_id", sample.groupId());
        line.put("event_time", sample.eventTime());
        line.put("attributes", sample.attributes());
        sample.lineage().ifPresent(lineage -> line.put("lineage", members(lineage)));
        out.write(JsonFile.written(line) + "\n");
    }

    private static Map<String, Object> members(Lineage lineage) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pipeline", lineage.pipeline());
        members.put("version", lineage.version());
        members.put("digest", lineage.digest());
        members.put("parents", lineage.parents());
        members.put("steps", lineage.steps().stream().map(LineageFile::members).toList());
        members.put("round", lineage.round());
        return members;
    }

    private static Map<String, Object> members(AppliedStep step) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("operation", step.operation());
        members.put("parameters", new RawValue(step.parameters()));
        return members;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
