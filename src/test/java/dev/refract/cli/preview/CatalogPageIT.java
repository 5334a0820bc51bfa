package dev.refract.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.browser.Browser;
import dev.refract.clients.ForeignClients;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The catalog page in a real browser: found, filtered, copied from, read on a phone, and by people who see little. */
@Timeout(600)
class CatalogPageIT {
    private static final Path SCREENS = Path.of("target", "pictures");

    @TempDir
    private Path folder;

    @Test
    void aReaderFindsWhatSheLooksFor() throws IOException, InterruptedException {
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            Path axe = ForeignClients.axe();
            Path page =
                    Files.writeString(folder.resolve("catalog.html"), new CatalogPage(DeclaredFamilies.load()).html());
            Files.createDirectories(SCREENS);

            browser.open(page, 1_280, 900);
            Files.write(SCREENS.resolve("catalog-desktop.png"), browser.screenshot());
            long all = shown(browser);
            assertThat(all).isGreaterThan(200);

            type(browser, "search-box", "HorizontalFlip");
            assertThat(browser.evaluate("[...document.querySelectorAll('article:not([hidden])')].map(a => a.id).join()")
                            .asText())
                    .isEqualTo("flip_horizontal");
            assertThat(browser.evaluate("document.getElementById('count').textContent")
                            .asText())
                    .isEqualTo("1 of " + all + " shown");
            Files.write(SCREENS.resolve("catalog-search.png"), browser.screenshot());

            type(browser, "search-box", "");
            type(browser, "kind-filter", "image");
            type(browser, "label-filter", "MOVE");
            assertThat(shown(browser)).isBetween(20L, 100L);
            assertThat(browser.evaluate(
                                    "document.getElementById('rotate').hidden || !document.getElementById('gamma').hidden")
                            .asBoolean())
                    .isFalse();

            type(browser, "kind-filter", "");
            type(browser, "label-filter", "");
            assertThat(browser.evaluate("(button => copy(button).then(() => button.textContent))"
                                    + "(document.querySelector('#gaussian_blur .yaml button'))")
                            .asText())
                    .isIn("Copied", "Marked");

            assertThat(violations(browser, axe)).isEmpty();
            browser.open(page, 390, 844);
            Files.write(SCREENS.resolve("catalog-phone.png"), browser.screenshot());
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as("width of the page on a phone")
                    .isLessThanOrEqualTo(390);
            browser.evaluate("document.getElementById('color_jitter').scrollIntoView()");
            Files.write(SCREENS.resolve("catalog-phone-entry.png"), browser.screenshot());
            assertThat(violations(browser, axe)).isEmpty();
        }
    }

    private static long shown(Browser browser) throws IOException, InterruptedException {
        return browser.evaluate("document.querySelectorAll('article:not([hidden])').length")
                .asLong();
    }

    private static void type(Browser browser, String control, String value) throws IOException, InterruptedException {
        browser.evaluate("(control => { control.value = '" + value
                + "'; control.dispatchEvent(new Event('input')); })(document.getElementById('" + control + "'))");
    }

    /** The rules of WCAG 2.2 at level AA that axe-core knows, as far as the page breaks them. */
    private static String violations(Browser browser, Path axe) throws IOException, InterruptedException {
        browser.evaluate(Files.readString(axe));
        JsonNode violations = browser.evaluate(
                "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa',"
                        + " 'best-practice']}).then(result => result.violations.map(v => v.id + ': ' + v.help + ' '"
                        + " + v.nodes.slice(0, 3).map(n => n.target).join(' ')).join('\\n'))");
        return violations.asText();
    }
}
