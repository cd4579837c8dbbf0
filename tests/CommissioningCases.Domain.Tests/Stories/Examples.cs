using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Stories;

/// <summary>The fields of attempts that are right in every way, for tests to spoil one at a time.</summary>
internal static class Examples
{
    public static JsonObject Log(int scenario, params string[] providers) => Json(new
    {
        scenario,
        pct = MadeUp.Pct,
        service = "Community nursing",
        providers = providers.Length > 0 ? providers : ProvidersOf(scenario),
        summary = "Made-up case",
        needs = "Joint strategic needs assessment",
    }).And("contractExpires", scenario == 6 ? "2011-03-31" : null);

    /// <summary>A case of scenario 5 that shares the applications of a service of the programme.</summary>
    public static JsonObject SharedLog(string service) => Log(5).And("programme", MadeUp.Cluster).And("programmeService", service);

    public static JsonObject Engagement(string with, string party, string? departure = null) =>
        Json(new { with, party, method = "meeting", summary = "Met and agreed notes" }).And("departure", departure);

    /// <summary>A judgement of the open chance, in which the quality measure misses its target.</summary>
    public static JsonObject Judgement(string improvement) =>
        Json(new { improvement, results = new { healing = 70, satisfaction = 85 }, rationale = "As measured" });

    /// <summary>A document of a case, of which each name has a content of its own.</summary>
    public static JsonObject Document(string fileName, bool isCommercial = false) => Json(new
    {
        title = "Plan of the ward",
        kind = "letter",
        commercial = isCommercial,
        document = Guid.Empty,
        fileName,
        sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fileName))),
    });

    /// <summary>A contract for three years, with every field but the case of an award.</summary>
    public static JsonObject Contract() => Json(new
    {
        pct = MadeUp.Pct,
        provider = MadeUp.Independent,
        services = new List<string> { "Community nursing", "Tissue viability" },
        type = "standard-nhs",
        number = "PCT/7",
        from = "2009-04-01",
        until = "2012-03-31",
        value = "medium",
        noticeMonths = 6,
        contractQuery = "Clause 28",
        remedialActionPlan = "Clause 29",
        variationClause = "Clause 38",
        terminationClause = "Clause 30",
        lead = "ann",
        byCase = "CC-1",
        byCaseEntry = 4,
    });

    /// <summary>A measure of which more is better.</summary>
    public static JsonObject ContractMeasure(string measure, decimal target = 90, decimal threshold = 75) =>
        Json(new { measure, name = $"Measure {measure}", kind = "quality", unit = "%", direction = "higher", target, threshold });

    public static JsonObject Tender(DateOnly opened) => Json(new { closes = opened.AddDays(30), weights = new { quality = 60, value = 40 } });

    public static JsonObject Selection(string service) => Json(new { service, source = "national", kind = MadeUp.KindOf(service), feedback = "Asked for most" });

    /// <summary>A service that is not of the national list.</summary>
    public static JsonObject LocalSelection(string service) => Selection(service).And("source", "local");

    /// <summary>An offer with three questions that is open for thirty days.</summary>
    public static JsonObject Offer(string service, DateOnly opens) => Json(new
    {
        service,
        criteria = new List<string> { "Registered", "Insured" },
        nationalQuestions = new List<string> { "Are you registered?", "How many rooms have you?" },
        localQuestions = new List<string> { "How do patients reach you?" },
        opens,
        closes = opens.AddDays(30),
    });

    /// <summary>A mark for each question of <see cref="Offer"/>.</summary>
    public static IReadOnlyDictionary<string, decimal> Marks { get; } = new Dictionary<string, decimal> { ["1"] = 5, ["2"] = 3, ["3"] = 4 };

    /// <summary>Of each criterion of <see cref="Offer"/> whether it is met.</summary>
    public static JsonObject Findings(params string[] results) => Json(results.Select((result, i) => (Number: $"{i + 1}", Result: result)).ToDictionary(one => one.Number, one => new { result = one.Result, reason = "Shown" }));

    public static JsonObject Assessment(string application, string assessor) =>
        Json(new { application, assessor, interest = "none", criteria = Findings("pass", "pass"), marks = Marks, recommends = "qualified", comments = "Clear" });

    public static JsonObject Qualification(string service, string provider, string outcome = "qualified") =>
        Json(new { service, provider, outcome, rationale = "Registered and priced" });

    /// <summary>A step with its rationale and its own fields. Of a key step nothing but its name is looked at.</summary>
    public static JsonObject Step(string step, object own) => Joined(Json(new { step, rationale = "For the reasons in the paper" }), own);

    /// <summary>A proposal of a key step, with every statement that it needs, and the step's own fields.</summary>
    public static JsonObject Proposal(string step, object own) => Joined(
        Json(new
        {
            step,
            rationale = "For the reasons in the paper",
            fairness = "All had the same papers",
            needs = "Needs assessment",
            proportionality = "In proportion to the problem",
        }),
        own);

    public static JsonObject Json(object fields) =>
        fields as JsonObject ?? (JsonObject)JsonSerializer.SerializeToNode(fields)!;

    public static JsonArray List(params string[] texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>The same fields and one more; null leaves it out.</summary>
    public static JsonObject And(this JsonObject fields, string name, JsonNode? value)
    {
        var more = (JsonObject)fields.DeepClone();
        more.Remove(name);
        if (value is not null)
        {
            more[name] = value;
        }

        return more;
    }

    /// <summary>The same fields without one.</summary>
    public static JsonObject Without(this JsonObject fields, string name) => fields.And(name, null);

    private static string[] ProvidersOf(int scenario) => scenario switch
    {
        5 => [MadeUp.Trust, MadeUp.FoundationTrust],
        6 => [MadeUp.Independent],
        _ => [MadeUp.Trust],
    };

    /// <summary>What the step's own form asks, answered so that the case goes on.</summary>
    public static object OwnOf(CaseStory story, string step) => step switch
    {
        "revise-contract" => new { contract = "Community nursing 2010", terms = "Two more clinics a week" },
        "adopt-other-solution" => new { solution = "contract-change" },
        "resolve" => new { solution = "merger", partner = MadeUp.Hospitals },
        "market-test" => new { whyNotOrganisational = "No body would merge" },
        "decide-tender" => new { decision = "open-tender" },
        "open-accreditation" => new { mode = "open", criteria = new List<string> { "Registered", "Meets the tariff" } },
        "decide-continue" => new { @continue = true },
        "award" => new { provider = story.Provider },
        "withdraw-case" => new { reason = "not-needed" },
        _ => new { },
    };

    private static JsonObject Joined(JsonObject fields, object own)
    {
        foreach (var (name, value) in Json(own))
        {
            fields[name] = value?.DeepClone();
        }

        return fields;
    }
}
