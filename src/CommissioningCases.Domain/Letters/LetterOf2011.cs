namespace CommissioningCases.Domain.Letters;

/// <summary>The clauses of the letter "Extending Choice of Provider" of 19 July 2011, in the letter's own words.</summary>
public static class LetterOf2011
{
    /// <summary>The identifier under which <see cref="Letter"/> knows this letter.</summary>
    public const string Id = "CP";

    public static Clause CP_1 { get; } = new("CP.1", Id, 0, "by 30 September 2011, all PCT clusters, supported by pathfinder clinical commissioning groups, should have engaged patients, patient representatives, Health and Wellbeing Boards, healthcare professionals and providers on local priorities for extending choice of provider.");

    public static Clause CP_2 { get; } = new("CP.2", Id, 0, "by 31 October 2011, clusters and clinical commissioning groups should have used the feedback from this engagement to identify three or more community or mental health services for implementation, drawing from the national list or local priorities.");

    public static Clause CP_3 { get; } = new("CP.3", Id, 0, "SHAs should be notified of cluster/commissioning group priorities for 2012/13.");

    public static Clause CP_4 { get; } = new("CP.4", Id, 0, "This information will be shared with the Department to inform the next phase of the national choice offer.");

    public static Clause CP_5 { get; } = new("CP.5", Id, 0, "The implementation packs will be available for the NHS to use from November 2011.");

    public static Clause CP_6 { get; } = new("CP.6", Id, 0, "the phased roll out of Any Qualified Provider (AQP) from April 2012.");

    public static Clause CP_7 { get; } = new("CP.7", Id, 0, "Commissioners will continue to control both contracts and prices, and to challenge providers to deliver services of the highest quality.");

    public static Clause CP_8 { get; } = new("CP.8", Id, 0, "PCTs and Trusts should continue to ensure compliance with the Principles and Rules of Co-operation and Competition which include requirements on the promotion of patient choice.");

    /// <summary>Every clause of this letter, in the letter's order.</summary>
    public static IReadOnlyList<Clause> Clauses { get; } =
    [
        CP_1, CP_2, CP_3, CP_4, CP_5, CP_6, CP_7, CP_8,
    ];
}
