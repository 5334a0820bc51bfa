package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.file.SafeFileName;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes samples in a format, reads them again as any data set is read, and compares. */
final class Exporting {
    /** What became of these samples, all of one split, in this format. */
    static ExportReport into(Path folder, String format, List<Sample> samples) {
        ExportSurvey survey = ExportSurvey.of(ExportSurvey.format(format));
        samples.forEach(survey::add);
        SampleExport export = survey.into(folder);
        try (export) {
            samples.forEach(sample -> export.add(Split.TRAIN, sample));
        }
        return export.report();
    }

    /** The same of samples on several sides. */
    static ExportReport into(Path folder, String format, Map<Sample, Split> samples) {
        ExportSurvey survey = ExportSurvey.of(ExportSurvey.format(format));
        samples.keySet().forEach(survey::add);
        SampleExport export = survey.into(folder);
        try (export) {
            samples.forEach((sample, split) -> export.add(split, sample));
        }
        return export.report();
    }

    /** What is read back, by the name of its file. */
    static Map<String, Sample> read(Path place, DatasetFormat expected) {
        DatasetReader reader = DatasetReader.open(place, DatasetOptions.DEFAULT);
        assertThat(reader.format()).isEqualTo(expected);
        List<ReadResult> outcomes = reader.read().toList();
        assertThat(DataSet.skipped(outcomes)).isEmpty();
        Map<String, Sample> byName = new LinkedHashMap<>();
        DataSet.samples(outcomes).forEach(sample -> {
            int slash = sample.id().lastIndexOf('/');
            String path = sample.id().substring(slash + 1);
            byName.put(path.substring(slash < 0 ? RawSample.ID_DIGITS + 1 : 0, path.lastIndexOf('.')), sample);
        });
        return byName;
    }

    /** What was read back of {@code written}, with the very bytes. */
    static Sample of(Map<String, Sample> read, Sample written) {
        Sample found = read.get(SafeFileName.ofId(written.id()));
        assertThat(found).as(written.id()).isNotNull();
        assertThat(found.payload()).isEqualTo(written.payload());
        return found;
    }

    /** The same classes of objects at the same places, to a tolerance in pixels. */
    static void assertSame(Sample read, Sample written, double tolerance) {
        List<Instance> before = written.label().instances();
        List<Instance> after = read.label().instances();
        assertThat(after)
                .extracting(Instance::category)
                .isEqualTo(before.stream().map(Instance::category).toList());
        IntStream.range(0, before.size())
                .forEach(i -> assertNear(
                        after.get(i).box().orElseThrow(), before.get(i).box().orElseThrow(), tolerance));
    }

    static void assertNear(Box read, Box written, double tolerance) {
        assertThat(read.left()).isCloseTo(written.left(), within(tolerance));
        assertThat(read.top()).isCloseTo(written.top(), within(tolerance));
        assertThat(read.right()).isCloseTo(written.right(), within(Math.max(tolerance, 1e-12)));
        assertThat(read.bottom()).isCloseTo(written.bottom(), within(Math.max(tolerance, 1e-12)));
    }

    private Exporting() {}
}
