package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each alert fires when it should and not otherwise, as promtool finds, and Grafana knows what the dashboard says. */
class AlertsFireIT {
    @Test
    void alertsFireAndTheDashboardIsRead() throws Exception {
        // a developer's machine is left as it is; that of CI gets promtool, which is one package
        String[] options = "true".equals(System.getenv("CI")) ? new String[] {"--install"} : new String[0];

        assertThat(new CheckScript("monitoring").run(options)).contains("valid: ");
    }
}
