namespace CommissioningCases.Domain.Letters;

/// <summary>The clauses of the Secretary of State's letter of 25 September 2009, in the letter's own words.</summary>
public static class LetterOf2009
{
    /// <summary>The identifier under which <see cref="Letter"/> knows this letter.</summary>
    public const string Id = "PP";

    public static Clause PP_1 { get; } = new("PP.1", Id, 0, "NHS and existing providers should be engaged at an early stage of service development");

    public static Clause PP_2 { get; } = new("PP.2", Id, 0, "NHS providers should have the opportunity to bid for any opportunities that are developed.");

    public static Clause PP_3 { get; } = new("PP.3", Id, 0, "Early and substantial engagement of existing providers is expected");

    public static Clause PP_4 { get; } = new("PP.4", Id, 0, "Early and substantial engagement of staff and their trade union representatives, where applicable, is expected");

    public static Clause PP_5 { get; } = new("PP.5", Id, 0, "Decisions are taken locally, but within a clear national guidelines");

    public static Clause PP_6 { get; } = new("PP.6", Id, 0, "Commissioners must demonstrate:");

    public static Clause PP_6a { get; } = new("PP.6a", Id, 0, "Fairness and transparency of process");

    public static Clause PP_6b { get; } = new("PP.6b", Id, 0, "Clear rationale for decision making");

    public static Clause PP_6c { get; } = new("PP.6c", Id, 0, "Needs-driven");

    public static Clause PP_6d { get; } = new("PP.6d", Id, 0, "Proportionality (that the commissioner acts proportionately to the size and seriousness of any problem)");

    public static Clause PP_7 { get; } = new("PP.7", Id, 0, "Commissioners are expected to secure best value and quality for patients and taxpayers");

    public static Clause PP_8 { get; } = new("PP.8", Id, 0, "Commissioners are expected to actively monitor the quality of services and to initiate a process with providers if services are not adequate");

    public static Clause PP_9 { get; } = new("PP.9", Id, 0, "The starting point for some scenarios will be the contractual mechanism that currently exists.");

    public static Clause PP_10 { get; } = new("PP.10", Id, 0, "Robust oversight and assurance of all the above through:");

    public static Clause PP_10a { get; } = new("PP.10a", Id, 0, "PCT Boards");

    public static Clause PP_10b { get; } = new("PP.10b", Id, 0, "SHA Assurance");

    public static Clause PP_10c { get; } = new("PP.10c", Id, 0, "World Class Commissioning, Transforming Community Services");

    public static Clause PP_10d { get; } = new("PP.10d", Id, 0, "Partnership oversight through Regional Social Partnership forums");

    public static Clause S1_1 { get; } = new("S1.1", Id, 1, "The PCT would raise its concerns and engage with the provider to address these.");

    public static Clause S1_2 { get; } = new("S1.2", Id, 1, "There would be at least 2 formal chances for the provider to improve before any engagement was made with other alt providers.");

    public static Clause S1_3 { get; } = new("S1.3", Id, 1, "Judgements would be made on the basis of clear measures of quality, including patient satisfaction.");

    public static Clause S1_4 { get; } = new("S1.4", Id, 1, "Only if there was insufficient improvement within a reasonable timescale, and the scale of under-performance was significant, would the PCT consider engaging with other potential providers or other solutions (e.g. franchising).");

    public static Clause S1_5 { get; } = new("S1.5", Id, 1, "If market-testing is subsequently pursued, the PCT would be expected to continue to engage the provider and its staff,");

    public static Clause S1_6 { get; } = new("S1.6", Id, 1, "and give them the opportunity to compete on a fair and equal basis.");

    public static Clause S1_O1 { get; } = new("S1.O1", Id, 1, "SHA under the NHS Performance Regime");

    public static Clause S1_O2 { get; } = new("S1.O2", Id, 1, "WCC assurance");

    public static Clause S1_O3 { get; } = new("S1.O3", Id, 1, "SHA assurance");

    public static Clause S2_1 { get; } = new("S2.1", Id, 2, "A joint service review would be undertaken,");

    public static Clause S2_2 { get; } = new("S2.2", Id, 2, "the results of which (if agreed) would be incorporated in a revised contract.");

    public static Clause S2_3 { get; } = new("S2.3", Id, 2, "Only if provider failed to develop robust and credible plans for service improvement and the shortcomings were serious (in terms of quality and value for money), would the PCT consider engaging with other potential providers.");

    public static Clause S2_4 { get; } = new("S2.4", Id, 2, "This would only be after full engagement with the provider and its staff,");

    public static Clause S2_5 { get; } = new("S2.5", Id, 2, "and the provider having been given at least two opportunities to develop and present its service plans.");

    public static Clause S2_6 { get; } = new("S2.6", Id, 2, "Engagement would continue whilst the PCT considered other options, including market-testing.");

    public static Clause S2_7 { get; } = new("S2.7", Id, 2, "If the service is ultimately tendered, the provider would be able to bid on a full and fair basis.");

    public static Clause S2_O1 { get; } = new("S2.O1", Id, 2, "WCC assurance");

    public static Clause S2_O2 { get; } = new("S2.O2", Id, 2, "TCS assurance");

    public static Clause S2_O3 { get; } = new("S2.O3", Id, 2, "SHA sign-off of the PCT's strategy");

    public static Clause S2_O4 { get; } = new("S2.O4", Id, 2, "SHA assurance");

    public static Clause S3_1 { get; } = new("S3.1", Id, 3, "The PCT would work with the provider to try to address the causes of un-sustainability.");

    public static Clause S3_2 { get; } = new("S3.2", Id, 3, "If necessary, the PCT would enlist the support and help of other relevant providers within the local health system.");

    public static Clause S3_3 { get; } = new("S3.3", Id, 3, "If the problems cannot be resolved sustainably, regulatory Intervention and resolution through merger, acquisition or franchising, probably with an existing NHS organisation, is more likely to be a viable solution than the market-testing of services, though this remains an option.");

    public static Clause S3_4 { get; } = new("S3.4", Id, 3, "The assumption would be that the PCT would be acting under the SHAs' direction as part of seeking a co-ordinated solution, potentially under the oversight of the relevant regulator.");

    public static Clause S3_5 { get; } = new("S3.5", Id, 3, "The PCT would be expected to engage fully with the provider and its staff throughout this process.");

    public static Clause S3_O1 { get; } = new("S3.O1", Id, 3, "SHA under NHS Performance Regime");

    public static Clause S3_O2 { get; } = new("S3.O2", Id, 3, "WCC assurance");

    public static Clause S3_O3 { get; } = new("S3.O3", Id, 3, "SHA assurance");

    public static Clause S3_O4 { get; } = new("S3.O4", Id, 3, "appropriate regulator (depending on the circumstances)");

    public static Clause S4_1 { get; } = new("S4.1", Id, 4, "PCTs would be expected to engage fully with the existing provider(s) and staff at an early stage, as well as other potential providers,");

    public static Clause S4_2 { get; } = new("S4.2", Id, 4, "being clear about what outcomes and/or innovation it was seeking, the reasons for change, and the processes to be followed,");

    public static Clause S4_3 { get; } = new("S4.3", Id, 4, "enabling them to contribute to shaping service specifications.");

    public static Clause S4_4 { get; } = new("S4.4", Id, 4, "Only after this would a decision on whether or not to openly tender for the new or re-designed service take place.");

    public static Clause S4_5 { get; } = new("S4.5", Id, 4, "For certain services, clinical issues or safety may warrant an 'NHS only' tender.");

    public static Clause S4_6 { get; } = new("S4.6", Id, 4, "In either case, existing providers would have a fair and equal opportunity to bid.");

    public static Clause S4_O1 { get; } = new("S4.O1", Id, 4, "WCC assurance");

    public static Clause S4_O2 { get; } = new("S4.O2", Id, 4, "SHA sign-off of the PCT's strategy");

    public static Clause S4_O3 { get; } = new("S4.O3", Id, 4, "TCS assurance");

    public static Clause S4_O4 { get; } = new("S4.O4", Id, 4, "SHA assurance");

    public static Clause S4_O5 { get; } = new("S4.O5", Id, 4, "Co-operation & Competition Panel");

    public static Clause S5_1 { get; } = new("S5.1", Id, 5, "The PCT would adopt an open or managed 'Any Willing Provider' accreditation process, under which potential additional providers (including other NHS providers) could apply.");

    public static Clause S5_2 { get; } = new("S5.2", Id, 5, "Under this scenario, existing providers (as long as they continued to meet quality, value for money and registration requirements) would continue to provide services");

    public static Clause S5_3 { get; } = new("S5.3", Id, 5, "this is about adding to the number of providers, not displacing existing ones.");

    public static Clause S5_O1 { get; } = new("S5.O1", Id, 5, "WCC assurance");

    public static Clause S5_O2 { get; } = new("S5.O2", Id, 5, "SHA sign-off of the PCT's strategy");

    public static Clause S5_O3 { get; } = new("S5.O3", Id, 5, "TCS assurance");

    public static Clause S5_O4 { get; } = new("S5.O4", Id, 5, "SHA assurance");

    public static Clause S5_O5 { get; } = new("S5.O5", Id, 5, "Co-operation & Competition Panel");

    public static Clause S6_1 { get; } = new("S6.1", Id, 6, "The PCT would – assuming it wishes to continue to commission such a service – would tender openly.");

    public static Clause S6_2 { get; } = new("S6.2", Id, 6, "NHS providers would have a fair and equal opportunity to bid,");

    public static Clause S6_3 { get; } = new("S6.3", Id, 6, "and the PCT would engage with other existing providers beforehand.");

    public static Clause S6_O1 { get; } = new("S6.O1", Id, 6, "WCC assurance");

    public static Clause S6_O2 { get; } = new("S6.O2", Id, 6, "SHA sign-off of the PCT's strategy");

    public static Clause S6_O3 { get; } = new("S6.O3", Id, 6, "SHA assurance");

    public static Clause S6_O4 { get; } = new("S6.O4", Id, 6, "Co-operation & Competition Panel");

    public static Clause S6_O5 { get; } = new("S6.O5", Id, 6, "competition law");

    /// <summary>Every clause of this letter, in the letter's order: the principles, then each scenario's process and oversight.</summary>
    public static IReadOnlyList<Clause> Clauses { get; } =
    [
        PP_1, PP_2, PP_3, PP_4, PP_5, PP_6, PP_6a, PP_6b, PP_6c, PP_6d, PP_7, PP_8, PP_9, PP_10, PP_10a, PP_10b, PP_10c, PP_10d,
        S1_1, S1_2, S1_3, S1_4, S1_5, S1_6, S1_O1, S1_O2, S1_O3,
        S2_1, S2_2, S2_3, S2_4, S2_5, S2_6, S2_7, S2_O1, S2_O2, S2_O3, S2_O4,
        S3_1, S3_2, S3_3, S3_4, S3_5, S3_O1, S3_O2, S3_O3, S3_O4,
        S4_1, S4_2, S4_3, S4_4, S4_5, S4_6, S4_O1, S4_O2, S4_O3, S4_O4, S4_O5,
        S5_1, S5_2, S5_3, S5_O1, S5_O2, S5_O3, S5_O4, S5_O5,
        S6_1, S6_2, S6_3, S6_O1, S6_O2, S6_O3, S6_O4, S6_O5,
    ];
}
