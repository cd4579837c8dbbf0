namespace CommissioningCases.Domain.Choice;

/// <summary>The five groups that a choice programme engages (CP.1).</summary>
public enum LocalGroup
{
    Patients,
    PatientRepresentatives,
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

public enum QualificationOutcome
{
    Qualified,
    NotQualified,
}
