namespace CommissioningCases.Domain.Choice;

/// <summary>The five groups that a choice programme engages (CP.1).</summary>
public enum LocalGroup
{
    [Label("Patients")]
    Patients,
    PatientRepresentatives,
    [Label("Health and Wellbeing Boards")]
    HealthAndWellbeingBoards,
    HealthcareProfessionals,
    Providers,
}

public enum ServiceSource
{
    National,
    Local,
}

public enum ServiceKind
{
    Community,
    MentalHealth,
    Acute,
    PrimaryCare,
}

/// <summary>What somebody says of themselves before they assess an application.</summary>
public enum AssessorInterest
{
    [Label("I have no interest in this provider")]
    None,

    [Label("I have one")]
    Held,
}

public enum AppealDecision
{
    /// <summary>The outcome is set aside.</summary>
    Upheld,

    /// <summary>The outcome stands.</summary>
    Dismissed,
}

public enum QualificationOutcome
{
    Qualified,
    NotQualified,
}

/// <summary>How sentences speak of the groups.</summary>
public static class LocalGroups
{
    /// <summary>The group in the middle of a sentence, by the words of the letter of 2011.</summary>
    public static string Within(this LocalGroup group) => group == LocalGroup.HealthAndWellbeingBoards ? ChoiceLabels.Label(group) : EnglishFormat.LowerFirst(ChoiceLabels.Label(group));
}
