package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each alert fires when it should and not otherwise, as promtool finds, and Grafana knows what the dashboard says. */
class AlertsFireIT {
    @Test
    void alertsFireAndTheDashboardIsRead() throws Exception {
        assertThat(new CheckScript("monitoring").run()).contains("valid: ");
    }
}
