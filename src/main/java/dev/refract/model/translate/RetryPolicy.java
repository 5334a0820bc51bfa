package dev.refract.model.translate;

import dev.refract.declare.Named;
import dev.refract.declare.Param;

/** How long a service is waited for and how often it is asked. */
@Named(id = "retry_policy", doc = "How long to wait for a service, and how often to ask again.")
public record RetryPolicy(
        @Param(doc = "Longest wait for one answer, in milliseconds.", def = "5000", min = 1)
        int timeoutMs,

        @Param(doc = "How often it is asked again.", def = "2", min = 0, max = 10)
        int maxRetries,

        @Param(doc = "Pause before it is asked again, in milliseconds; doubled each time.", def = "200", min = 0)
        int backoffMs,

        @Param(doc = "Failures in a row after which nobody is asked for a while.", def = "5", min = 1)
        int failureThreshold,

        @Param(doc = "How long that while is, in milliseconds.", def = "30000", min = 0)
        int resetTimeoutMs) {}
