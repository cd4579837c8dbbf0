namespace CommissioningCases.Domain.Cases;

/// <summary>With whom the commissioner engaged.</summary>
public enum EngagedWith
{
    /// <summary>One of the case's own providers.</summary>
    Provider,

    /// <summary>Staff and their trade union representatives (PP.4).</summary>
    Staff,

    /// <summary>A known provider that is not one of the case's.</summary>
    OtherProvider,
    Patients,
    Professionals,
    Sha,
    Regulator,
    PartnershipForum,
}

public enum EngagementMethod
{
    Meeting,
    Letter,
    Consultation,
    Workshop,
    Visit,
    Telephone,
    Other,
}

/// <summary>What a measure measures; the letter asks for "clear measures of quality, including patient satisfaction" (S1.3).</summary>
public enum MeasureKind
{
    Quality,
    PatientSatisfaction,
    ValueForMoney,
    Activity,
}

public enum Answer
{
    Yes,
    No,
}

/// <summary>The oversight and assurance mechanisms that the letter names.</summary>
public enum Mechanism
{
    [Label("SHA under the NHS Performance Regime")]
    ShaPerformanceRegime,

    [Label("World Class Commissioning assurance")]
    WccAssurance,

    [Label("Transforming Community Services assurance")]
    TcsAssurance,

    [Label("SHA sign-off of the PCT's strategy")]
    ShaStrategySignOff,

    [Label("SHA assurance")]
    ShaAssurance,

    [Label("Regulator")]
    Regulator,

    [Label("Co-operation and Competition Panel")]
    CooperationAndCompetitionPanel,

    [Label("Competition law")]
    CompetitionLaw,

    [Label("Regional Social Partnership Forum")]
    PartnershipForum,
}

public enum AssuranceOutcome
{
    Assured,
    Conditional,
    NotAssured,
}

/// <summary>What the SHA reviewer decides on a departure from the letter.</summary>
public enum DepartureOutcome
{
    [Label("Accept the explanation")]
    Accepted,

    [Label("Uphold it as a breach")]
    Breach,

    /// <summary>The commissioner is asked to explain further.</summary>
    [Label("Ask for more")]
    MoreAsked,
}

/// <summary>What the PCT Board decides on a proposal.</summary>
public enum BoardOutcome
{
    Approved,
    NotApproved,

    /// <summary>It comes back to a later meeting.</summary>
    Deferred,
}

/// <summary>What becomes of a record that the staff side or a provider disputes.</summary>
public enum DisputeOutcome
{
    [Label("It stands")]
    Stands,

    /// <summary>It no longer counts for any requirement.</summary>
    [Label("It falls")]
    Falls,
}

/// <summary>What the staff side says of the record of an engagement with staff.</summary>
public enum StaffSideView
{
    Agreed,
    Disputed,
}

/// <summary>Whether the regulations on transfers of undertakings apply to a transfer of staff.</summary>
public enum TupeView
{
    [Label("TUPE applies")]
    Applies,

    [Label("TUPE does not apply")]
    DoesNotApply,

    [Label("Whether TUPE applies is not settled")]
    NotSettled,
}

/// <summary>What a provider says of what was recorded of it.</summary>
public enum ProviderWord
{
    [Label("Yes, it was as recorded")]
    Confirmed,

    [Label("No, it was otherwise")]
    Disputed,
}

public enum Improvement
{
    Sufficient,
    Insufficient,
}

/// <summary>Why a provider's services risk becoming unsustainable.</summary>
public enum CauseKind
{
    Clinical,
    Financial,
}

public enum ApplicationOutcome
{
    Accredited,
    Refused,
}

/// <summary>How potential additional providers are accredited (S5.1).</summary>
public enum AccreditationMode
{
    Open,
    Managed,
}

public enum TenderType
{
    Open,
    NhsOnly,
}

public enum TenderDecision
{
    OpenTender,
    NhsOnlyTender,
    NoTender,
}

/// <summary>Why an accreditation ends.</summary>
public enum AccreditationEndGround
{
    Quality,
    ValueForMoney,
    Registration,

    [Label("The provider's own wish")]
    OwnWish,
}

/// <summary>Why a case is withdrawn.</summary>
public enum WithdrawalReason
{
    [Label("It was logged in error")]
    Error,

    [Label("It is not needed any more")]
    NotNeeded,

    [Label("Another reason")]
    Other,
}

/// <summary>What was done instead of testing the market, in scenarios 1 and 2.</summary>
public enum OtherSolution
{
    Franchise,
    Merger,
    ContractChange,
    Other,
}

/// <summary>How an unsustainable provider's services are put on another footing (S3.3).</summary>
public enum OrganisationalSolution
{
    Merger,
    Acquisition,
    Franchise,
}
