namespace CommissioningCases.Web.Features.Letters;

/// <summary>What this service does about a clause under which no attempt is refused, or which several others spell out.</summary>
/// <param name="Href">Where it is seen.</param>
/// <param name="LinkText">The words of the link.</param>
public sealed record ClauseService(string Text, string Href, string LinkText)
{
    private const string ReviewPage = "It is judged by people: a case’s review page shows what the case says for it and against it.";

    private static readonly Dictionary<Clause, ClauseService> ByClause = new()
    {
        [LetterOf2009.PP_1] = Told(
            "The first steps of the scenarios ask for the engagement of the provider under clauses of their own (S1.1, S2.4, S3.1, S4.1), and the review page tells in which stage an existing provider was first engaged. " + ReviewPage),
        [LetterOf2009.PP_5] = Told(
            "The Primary Care Trust alone takes steps, and its Board alone decides on key steps; nobody of an SHA or the Department can. The guidelines are the letter’s clauses: no role can override a refusal under them."),
        [LetterOf2009.PP_6] = Told("Each key step is proposed to the Board with all four: fairness, rationale, needs and proportionality. They are asked under PP.6a, PP.6b, PP.6c and PP.6d.", "#key-steps"),
        [LetterOf2009.PP_8] = Told(
            "Measures, measurements and the results of chances are shown with their course on the case page and on the board paper. In scenario 1 every measure of quality and of patient satisfaction must have been measured before alternatives are considered. Contracts have measures of their own: a target missed in two periods running, or a threshold passed once, asks the lead what will be done, and no contract ends because of services that were not adequate before a case was begun about them. " + ReviewPage),
        [LetterOf2009.PP_9] = Told(
            "Scenario 2 ends in a revised contract where the joint review agrees on one, and asks why where it does not; scenario 6 begins from the day on which a contract expires. A case starts from its contract and shows its mechanisms; how it ends is written to the contract’s own history. " + ReviewPage, scenario: 2),
        [LetterOf2009.PP_10] = Told("The four mechanisms are asked one by one: the Board under PP.10a, the others under the oversight clauses of each scenario and PP.10d.", "#oversight"),
        [LetterOf2009.PP_10b] = Told(
            "The SHA’s assurance is asked under the oversight clauses of each scenario: no key step against its “not assured”, no closing before it was heard, and no award or other solution without its assurance. What waits for it is in the SHA’s list of reviews.", "#oversight"),
        [LetterOf2009.PP_10c] = Told(
            "Their assurance is asked under the oversight clauses of each scenario: no key step against “not assured”, and no closing before they were heard.", "#oversight"),
        [LetterOf2009.S6_1] = Told("Whether to continue is decided first. A tender of scenario 6 is open, always: there is no form by which it could be anything else.", "#steps", scenario: 6),
        [LetterOf2011.CP_4] = new(
            "It is recorded, with the document that was sent: it tells what the letter says will happen, and so refuses nothing.",
            $"{Links.ProgrammeGuide}#{ShareWithDepartment.Definition.Name}",
            "See the choice programme"),
    };

    /// <summary>Null where what is refused under the clause says all.</summary>
    public static ClauseService? Of(Clause clause) => ByClause.GetValueOrDefault(clause);

    private static ClauseService Told(string text, string fragment = "#steps", int scenario = 1) => new(text, $"{Links.Scenario.To(scenario)}{fragment}", $"See scenario {scenario}");
}
