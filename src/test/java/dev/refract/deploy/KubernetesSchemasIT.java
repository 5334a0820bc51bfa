package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three versions of Kubernetes take the files: a well-kept validator says so, by the schemas that it carries. */
class KubernetesSchemasIT {
    @Test
    void threeVersionsTakeTheFiles() throws Exception {
        assertThat(new CheckScript("kubernetes").run()).contains("valid in 1.31 1.34 1.37");
    }
}
