namespace CommissioningCases.Domain.Contracts;

/// <summary>What kind of agreement a contract is.</summary>
public enum ContractType
{
    [Label("Standard NHS contract")]
    StandardNhs,

    [Label("Local enhanced service")]
    LocalEnhanced,
    Grant,
    Other,
}

/// <summary>About what a contract is worth in a year. A band, because the sum itself is the provider's and the trust's.</summary>
public enum ValueBand
{
    [Label("Under £25,000")]
    Least,

    [Label("£25,000 to £100,000")]
    Small,

    [Label("£100,000 to £500,000")]
    Medium,

    [Label("£500,000 to £1 million")]
    Large,

    [Label("£1 million to £5 million")]
    VeryLarge,

    [Label("£5 million or more")]
    Greatest,
}

/// <summary>Why a contract ends.</summary>
public enum EndingGround
{
    /// <summary>Its last day came, and it was not extended.</summary>
    [Label("It expired")]
    Expired,

    [Label("Notice was given")]
    Notice,

    [Label("Both sides agreed")]
    Agreement,

    /// <summary>A process with the provider comes first (PP.8).</summary>
    [Label("The services were not adequate")]
    Inadequate,

    [Label("The provider closed")]
    ProviderClosed,

    /// <summary>The trust decided not to commission the service any longer.</summary>
    [Label("The service is not continued")]
    NotContinued,
}

/// <summary>What a contract's measure measures; patient satisfaction is a kind of its own everywhere.</summary>
public enum ContractMeasureKind
{
    Quality,
    PatientSatisfaction,
    Other,
}

/// <summary>On which side of a target it is good to be.</summary>
public enum BetterSide
{
    [Label("Higher is better")]
    Higher,

    [Label("Lower is better")]
    Lower,
}

/// <summary>How a contract stands on a day.</summary>
public enum ContractState
{
    /// <summary>Its first day is still to come.</summary>
    [Label("Not begun yet")]
    Upcoming,

    /// <summary>It runs for more than a year still, or until it is ended.</summary>
    Running,

    /// <summary>Its last day comes within a year.</summary>
    Expiring,

    /// <summary>Its last day has passed, and nobody has said what became of it.</summary>
    [Label("Past its last day")]
    RunOut,

    /// <summary>It was said when it ends and why, be that day to come.</summary>
    Ended,

    /// <summary>Another contract took its place.</summary>
    Superseded,
}

/// <summary>How values of bands are told from sums.</summary>
public static class ValueBands
{
    /// <summary>The band of a sum in pounds a year.</summary>
    public static ValueBand Of(decimal sum) => sum switch
    {
        < 25_000 => ValueBand.Least,
        < 100_000 => ValueBand.Small,
        < 500_000 => ValueBand.Medium,
        < 1_000_000 => ValueBand.Large,
        < 5_000_000 => ValueBand.VeryLarge,
        _ => ValueBand.Greatest,
    };
}
