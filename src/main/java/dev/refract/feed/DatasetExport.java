package dev.refract.feed;

import dev.refract.feed.coco.CocoWriter;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageFile;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.MediaFileType;
import dev.refract.feed.file.SafeFileName;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.folder.ClassFolderWriter;
import dev.refract.feed.pascalvoc.PascalVocWriter;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.LabelVocabulary;
import dev.refract.feed.writer.LineageFile;
import dev.refract.feed.writer.SplitWriter;
import dev.refract.feed.yolo.YoloWriter;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes samples as files that trainers read, a folder for each split: the counterpart of {@link DatasetReader}.
 * Images go out as they are, byte for byte, under a {@linkplain SafeFileName name made of their id}; beside each
 * split's files {@code lineage.jsonl} says where each file comes from.
 */
public final class DatasetExport implements SampleExport {
    private final Path folder;
    private final DatasetFormat format;
    private final LabelVocabulary vocabulary;
    private final Map<Split, SplitOutput> sides = new EnumMap<>(Split.class);
    private final ConversionLosses losses = new ConversionLosses();
    private final Map<SkipReason, Long> skips = new TreeMap<>();
    private final List<ReadResult.Skipped> skipped = new ArrayList<>();

    private DatasetExport(Path folder, DatasetFormat format, LabelVocabulary vocabulary) {
        this.folder = folder;
        this.format = format;
        this.vocabulary = vocabulary;
    }

    /** Refuses a folder that holds anything: what is there would mix with what is written. */
    public static void requireEmpty(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new FeedException(folder + " is a file; name a new or empty folder");
            }
            if (Files.exists(folder)) {
                try (Stream<Path> held = Files.list(folder)) {
                    if (held.findAny().isPresent()) {
                        throw new FeedException(folder + " is not empty; name a new or empty folder");
                    }
                }
            }
        } catch (IOException e) {
            throw new FeedException("cannot read " + folder + ": " + DatasetFolder.describe(e), e);
        }
    }

    /**
     * Begins a data set.
     *
     * @param folder new or empty
     * @param format one of those for images that {@link ExportSurvey#format} knows
     * @param vocabulary of all samples that will be added
     * @throws FeedException when the folder holds anything, or no sample has what the format is about
     */
    public static DatasetExport into(Path folder, DatasetFormat format, LabelVocabulary vocabulary) {
        requireEmpty(folder);
        if (vocabulary.samples() == 0) {
            throw new FeedException("there is no sample to export; run the pipeline first");
        }
        boolean classes = format == DatasetFormat.IMAGE_FOLDER;
        if (classes ? vocabulary.labeled() == 0 : vocabulary.classes().isEmpty()) {
            throw new FeedException(format.id() + " holds "
                    + (classes ? "classes of images" : "objects in images") + ", and none of the "
                    + vocabulary.samples() + " samples has any");
        }
        return new DatasetExport(folder, format, vocabulary);
    }

    @Override
    public void add(Split split, Sample sample) {
        try {
            write(side(split), sample);
        } catch (InvalidEntryException e) {
            skip(sample.id(), e.reason(), e.getMessage());
        } catch (DataFault e) {
            skip(sample.id(), SkipReason.INVALID_LABEL, e.getMessage());
        } catch (IOException e) {
            throw new FeedException("cannot write to " + folder + ": " + DatasetFolder.describe(e), e);
        }
    }

    private void write(SplitOutput side, Sample sample) throws IOException, InvalidEntryException {
        ImageFile picture = picture(sample);
        String place = side.writer.imagePath(picture);
        Path file = side.folder.resolve(place);
        if (Files.exists(file)) {
            throw new InvalidEntryException(SkipReason.REPEATED_ID, "a sample of this id came before");
        }
        int objects = side.writer.writeLabel(picture, losses);
        Files.createDirectories(file.getParent());
        Files.write(file, picture.encoded().array());
        side.lineage.add(place, sample);
        side.images++;
        side.objects += objects;
    }

    private static ImageFile picture(Sample sample) throws InvalidEntryException {
        if (!(sample.payload() instanceof Payload.Image image)) {
            throw new InvalidEntryException(SkipReason.OTHER_FILE, "the sample is not an image");
        }
        Bytes encoded = image.encoded();
        String extension = MediaFileType.extensionOf(encoded, image.mediaType())
                .orElseThrow(() -> new InvalidEntryException(
                        SkipReason.MALFORMED, "expected an encoded image, found " + image.mediaType()));
        String name = SafeFileName.ofId(sample.id()) + "." + extension;
        return new ImageFile(name, encoded, ImageSize.of(encoded), sample.label());
    }

    private void skip(String id, SkipReason reason, String message) {
        skips.merge(reason, 1L, Long::sum);
        if (skipped.size() < IngestReport.SHOWN) {
            skipped.add(new ReadResult.Skipped(id, reason, message));
        }
    }

    private SplitOutput side(Split split) throws IOException {
        SplitOutput open = sides.get(split);
        if (open == null) {
            Path root = Files.createDirectories(folder.resolve(SplitNames.nameOf(split)));
            open = new SplitOutput(root, writer(root), new LineageFile(root));
            sides.put(split, open);
        }
        return open;
    }

    private SplitWriter writer(Path root) throws IOException {
        return switch (format) {
            case IMAGE_FOLDER -> new ClassFolderWriter(root);
            case PASCAL_VOC -> new PascalVocWriter(root);
            case COCO -> new CocoWriter(root, vocabulary);
            case YOLO -> new YoloWriter(root, vocabulary);
            default -> throw new IllegalStateException(format + " is not written");
        };
    }

    @Override
    public ExportReport report() {
        Map<Split, ExportReport.ExportCount> written = new TreeMap<>();
        sides.forEach((split, side) -> written.put(split, new ExportReport.ExportCount(side.images, side.objects)));
        return new ExportReport(written, losses.counts(), skips, skipped);
    }

    @Override
    public void close() {
        try {
            for (SplitOutput side : sides.values()) {
                side.writer.close();
                side.lineage.close();
            }
            if (format == DatasetFormat.YOLO) {
                YoloWriter.describe(folder, vocabulary, sides.keySet());
            }
        } catch (IOException e) {
            throw new FeedException("cannot write to " + folder + ": " + DatasetFolder.describe(e), e);
        }
    }

    /** One split's folder, its files and how many there are. */
    private static final class SplitOutput {
        private final Path folder;
        private final SplitWriter writer;
        private final LineageFile lineage;
        private long images;
        private long objects;

        SplitOutput(Path folder, SplitWriter writer, LineageFile lineage) {
            this.folder = folder;
            this.writer = writer;
            this.lineage = lineage;
        }
    }
}
