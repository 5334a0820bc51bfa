package dev.refract.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.DataSet;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.LineReader;
import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing wrong passes in silence: a column is what its values say, and what is doubtful is asked about. */
class ColumnTypesTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);

    private static final Map<String, DatasetFormat> FORMATS =
            Map.of("t.csv", DatasetFormat.CSV, "t.jsonl", DatasetFormat.JSON_LINES, "t.json", DatasetFormat.JSON);

    @TempDir
    private Path directory;

    @Test
    void wholeNumbersNumbersTimesAndBooleansAreRecognized() {
        DataSet data = new DataSet(directory).with("t.csv", """
            i,n,t,b,c
            9007199254740993,1.5,2024-02-29,True,a
            -7,2,2024-02-29T12:00:00+02:00,false,b
            """);

        assertThat(row(data, GIVEN, 0))
                .containsExactly(
                        new Cell.Integral(9007199254740993L),
                        new Cell.Numeric(1.5),
                        new Cell.Timestamp(1709164800000L),
                        new Cell.Bool(true),
                        new Cell.Category("a"));
        assertThat(row(data, GIVEN, 1))
                .containsExactly(
                        new Cell.Integral(-7),
                        new Cell.Numeric(2),
                        new Cell.Timestamp(1709200800000L),
                        new Cell.Bool(false),
                        new Cell.Category("b"));
        assertThat(notes(GIVEN)).isEmpty();
    }

    /** harelba/q issue 80: a postal code lost its zero. */
    @Test
    void digitsWithLeadingZerosAreCodes() {
        DataSet data = new DataSet(directory).with("t.csv", "zip,x\n10115,0.5\n01234,0\n");

        assertThat(row(data, GIVEN, 1)).containsExactly(new Cell.Category("01234"), new Cell.Numeric(0));
        assertThat(notes(GIVEN))
                .containsExactly("column zip has leading zeros (line 3: 01234) and is read as codes, not as numbers;"
                        + " --numbers zip reads numbers");
        assertThat(row(data, GIVEN.withColumns(ColumnRoles.ALL.withNumbers("zip")), 1)
                        .get(0))
                .isEqualTo(new Cell.Numeric(1234));
    }

    @Test
    void moreDigitsThanANumberHoldsAreACode() {
        DataSet data = new DataSet(directory).with("t.csv", "card,x\n12345678901234567890,1\n");

        assertThat(row(data, GIVEN, 0).get(0)).isEqualTo(new Cell.Category("12345678901234567890"));
        assertThat(notes(GIVEN)).singleElement().asString().contains("more digits than a number holds (line 2: ");
    }

    /** An integer of 64 bits is exact by itself, but not as a number with a fraction. */
    @Test
    void integersBesideFractionsAreNotRounded() {
        DataSet data = new DataSet(directory).with("t.csv", "id,mixed\n9007199254740993,9007199254740993\n1,0.5\n");

        assertThat(row(data, GIVEN, 0))
                .containsExactly(new Cell.Integral(9007199254740993L), new Cell.Category("9007199254740993"));
        assertThat(notes(GIVEN))
                .containsExactly("column mixed has more digits than a number holds (line 2: 9007199254740993) and is"
                        + " read as codes, not as numbers; --numbers mixed reads numbers");
    }

    /** wireservice/csvkit issue 652, tidyverse/readr issue 174. */
    @Test
    void aDecimalCommaIsAskedAboutAndReadWhereItIsDeclared() {
        DataSet data = new DataSet(directory).with("t.csv", "p;m\n488,85;1\n1.282,84;2\n");
        DatasetOptions semicolon = GIVEN.withDialect(
                new DatasetOptions.Dialect(true, Optional.of(';'), Optional.of('"'), '.', Optional.empty()));
        DatasetOptions comma = GIVEN.withDialect(
                new DatasetOptions.Dialect(true, Optional.of(';'), Optional.of('"'), ',', Optional.of('.')));

        assertThat(notes(semicolon))
                .containsExactly("column p is read as text because of line 2: 488,85, which looks like a decimal comma;"
                        + " --decimal , reads numbers");
        assertThat(notes(comma)).isEmpty();
        assertThat(row(data, comma, 1)).containsExactly(new Cell.Numeric(1282.84), new Cell.Integral(2));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"1,234\"', 'line 2: 1,234, which looks like groups of thousands; --thousands , reads numbers, and --decimal ,"
                + " a decimal comma'",
        "5%, 'line 2: 5%; a number has digits, a decimal point and an exponent'",
        "$5, 'line 2: $5; a number has digits, a decimal point and an exponent'",
        "inf, 'line 2: inf; a number has digits, a decimal point and an exponent'"
    })
    void numbersThatAreDressedAreAskedAbout(String value, String message) {
        new DataSet(directory).with("t.csv", "x,y\n" + value + ",1\n" + value + ",2\n");

        assertThat(notes(GIVEN)).containsExactly("column x is read as text because of " + message);
    }

    /** One marker among numbers: the column is text until the marker is declared. */
    @ParameterizedTest
    @CsvSource({"n/a", "NA", "?", "NaN", "null", "None", "-", "#N/A"})
    void oneMissingMarkerIsAskedAboutAndReadWhereItIsDeclared(String marker) {
        DataSet data = new DataSet(directory).with("t.csv", "income,y\n40000,1\n" + marker + ",2\n1,3\n");

        assertThat(row(data, GIVEN, 0).get(0)).isEqualTo(new Cell.Category("40000"));
        assertThat(notes(GIVEN))
                .containsExactly("column income is read as text because of line 3: " + marker
                        + "; --missing reads a word as no value, --categories income says that it is text");
        DatasetOptions declared = GIVEN.withColumns(ColumnRoles.ALL.withMissing(marker));
        assertThat(row(data, declared, 0).get(0)).isEqualTo(new Cell.Integral(40000));
        assertThat(row(data, declared, 1).get(0)).isEqualTo(new Cell.Missing());
        assertThat(notes(declared)).isEmpty();
    }

    /** Namibia, and what stands in quotation marks or in a column of categories, is there. */
    @Test
    void whatIsQuotedOrACategoryIsNeverMissing() {
        DataSet data = new DataSet(directory).with("t.csv", "country,code,v\n\"NA\",NA,NA\n");
        ColumnRoles columns = ColumnRoles.ALL.withMissing("NA").withCategories("code");

        assertThat(row(data, GIVEN.withColumns(columns), 0))
                .containsExactly(new Cell.Category("NA"), new Cell.Category("NA"), new Cell.Missing());
    }

    @Test
    void aWordForNoGroupIsAskedAboutAndMakesEachRowItsOwn() {
        StringBuilder rows = new StringBuilder("t,patient\n");
        for (int i = 0; i < 60; i++) {
            rows.append("text ")
                    .append(i)
                    .append(',')
                    .append(i % 5 < 2 ? "NA" : "p" + i)
                    .append('\n');
        }
        DataSet data = new DataSet(directory).with("t.csv", rows.toString());
        ColumnRoles columns = ColumnRoles.ALL.withText("t").withGroup("patient");

        assertThat(notes(GIVEN.withColumns(columns)))
                .singleElement()
                .asString()
                .startsWith("group NA of column patient holds 40 % of the rows and stays in one split;");
        assertThat(DataSet.samples(data.outcomes("t.csv", GIVEN.withColumns(columns.withMissing("NA")))))
                .extracting(Sample::groupId)
                .doesNotHaveDuplicates();
    }

    @Test
    void anIndexWithoutANameIsSaid() {
        new DataSet(directory).with("t.csv", ",x\n0,a\n1,b\n");

        assertThat(notes(GIVEN))
                .containsExactly("column 0 has no name and counts the rows, as an index does; it is read as a feature:"
                        + " --id 0 or --attributes 0 keeps it out");
    }

    @Test
    void aHeaderOfAnotherEncodingIsRefused() {
        DataSet data =
                new DataSet(directory).with("t.csv", "gr\u00f6\u00dfe,y\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> data.outcomes("t.csv", GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessage("the header of t.csv cannot be read: bytes that are not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsNamed(String encoding) {
        for (String name : List.of("t.csv", "t.jsonl", "t.json")) {
            DataSet data = new DataSet(directory).with(name, "a,b\n1,2\n".getBytes(Charset.forName(encoding)));

            assertThatThrownBy(() -> data.outcomes(name, GIVEN.withFormat(FORMATS.get(name))))
                    .isInstanceOf(FeedException.class)
                    .hasMessageEndingWith("is UTF-16; save it as UTF-8, or convert it by iconv -f UTF-16 -t UTF-8");
        }
    }

    @Test
    void compressedFilesAreNamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        DataSet data = new DataSet(directory).with("t.csv", packed.toByteArray());

        assertThatThrownBy(() -> data.outcomes("t.csv", GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("is compressed by gzip; unpack it first");
    }

    /** A line without end costs itself and no memory. */
    @Test
    void aLineLargerThanARecordIsPassedOver() {
        byte[] endless = new byte[LineReader.MOST_BYTES + 10];
        Arrays.fill(endless, (byte) 'x');
        endless[0] = 'a';
        endless[1] = '\n';
        System.arraycopy("\n1\n".getBytes(StandardCharsets.UTF_8), 0, endless, endless.length - 3, 3);
        DataSet data = new DataSet(directory).with("t.csv", endless);
        List<ReadResult> outcomes = data.outcomes("t.csv", GIVEN);

        assertThat(DataSet.skipped(outcomes)).singleElement().satisfies(skipped -> {
            assertThat(skipped.location()).isEqualTo("t.csv line 2");
            assertThat(skipped.reason()).isEqualTo(SkipReason.TOO_LARGE);
        });
        assertThat(DataSet.samples(outcomes)).hasSize(1);
    }

    private List<String> notes(DatasetOptions options) {
        return DatasetReader.open(directory.resolve("t.csv"), options).notes();
    }

    private static List<Cell> row(DataSet data, DatasetOptions options, int index) {
        return List.copyOf(((Payload.Row) DataSet.samples(data.outcomes("t.csv", options))
                        .get(index)
                        .payload())
                .cells()
                .values());
    }
}
