package dev.refract.cli.survey;

import dev.refract.augment.Subject;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.file.ImageSize;
import dev.refract.sample.Box;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a data set sample by sample, opens each as a pipeline would, and counts. */
public final class SurveyBuilder {
    private final Plan plan;
    private final SortedMap<Kind, Long> kinds = new TreeMap<>();
    private final SortedMap<String, SortedMap<Split, Long>> classes = new TreeMap<>();
    private final SortedMap<String, Long> objects = new TreeMap<>();
    private final SortedMap<Split, Long> splits = new TreeMap<>();
    private final SizeLists sizes = new SizeLists();
    private final ContentCensus contents = new ContentCensus();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final List<DatasetSurvey.BrokenEntry> broken = new ArrayList<>();
    private long samples;
    private long stated;

    private SurveyBuilder(Plan plan) {
        this.plan = plan;
    }

    /**
     * Surveys a data set.
     *
     * @param plan opens the samples and gives those their split that state none
     */
    public static DatasetSurvey survey(Path input, DatasetReader reader, Plan plan) {
        SurveyBuilder builder = new SurveyBuilder(plan);
        reader.read().forEach(builder::take);
        return new DatasetSurvey(
                input,
                reader.format(),
                builder.samples,
                builder.kinds,
                builder.classes,
                builder.objects,
                builder.sizes.spreads(),
                builder.splits,
                builder.stated,
                builder.contents.count(),
                builder.skipped,
                builder.broken,
                reader.notes());
    }

    private void take(ReadResult outcome) {
        if (outcome instanceof ReadResult.Skipped skip) {
            leaveOut(skip.location(), skip.reason().code(), skip.message());
        } else if (outcome instanceof ReadResult.Read read) {
            try {
                plan.check(read.sample()).ifPresent(Subject::close);
                measure(read.sample());
                count(read.sample());
            } catch (DataFault fault) {
                leaveOut(read.location(), fault.reason().code(), fault.getMessage());
            } catch (InvalidEntryException invalid) {
                leaveOut(read.location(), invalid.reason().code(), invalid.getMessage());
            }
        }
    }

    private void leaveOut(String location, String reason, String message) {
        skipped.merge(reason, 1L, Long::sum);
        if (broken.size() < DatasetSurvey.SHOWN) {
            broken.add(new DatasetSurvey.BrokenEntry(location, reason, message));
        }
    }

    private void count(Sample sample) {
        samples++;
        kinds.merge(sample.payload().kind(), 1L, Long::sum);
        stated += sample.split() == Split.UNASSIGNED ? 0 : 1;
        Split side = plan.splitter().of(sample);
        splits.merge(side, 1L, Long::sum);
        classes.computeIfAbsent(category(sample), name -> new TreeMap<>()).merge(side, 1L, Long::sum);
        sample.label().instances().forEach(object -> objects.merge(object.category(), 1L, Long::sum));
        sample.label().multilabel().keySet().forEach(name -> objects.merge(name, 1L, Long::sum));
        contents.add(sample);
    }

    private static String category(Sample sample) {
        return sample.label().mainClass().orElse("");
    }

    private void measure(Sample sample) throws InvalidEntryException {
        if (sample.payload() instanceof Payload.Image image) {
            ImageSize size = ImageSize.of(image.encoded());
            sizes.add("width", size.width());
            sizes.add("height", size.height());
            if (!sample.label().instances().isEmpty()) {
                sizes.add("objects per image", sample.label().instances().size());
            }
            for (Instance object : sample.label().instances()) {
                if (object.box().isPresent()) {
                    Box box = object.box().get();
                    sizes.add("box width", Math.round(box.width()));
                    sizes.add("box height", Math.round(box.height()));
                }
            }
        } else if (sample.payload() instanceof Payload.Text text) {
            sizes.add("characters", text.text().codePointCount(0, text.text().length()));
        } else if (sample.payload() instanceof Payload.Row row) {
            sizes.add("columns", row.cells().size());
        } else if (sample.payload() instanceof Payload.Audio audio) {
            sizes.add("bytes", audio.encoded().size());
        }
    }
}
