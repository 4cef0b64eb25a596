package firebreak.domain.assessment;

import java.time.LocalDate;

/// How often a service was deployed in one week: the exposure against which incidents are counted.
/// `monday` is the first day of the week.
public record DeploymentWeek(String service, LocalDate monday, int deployments) {}
