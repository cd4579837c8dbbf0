using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>What holds of any attempt in any stage.</summary>
public class DecisionProperties
{
    private static readonly string[] Strikeable = ["record-engagement", "record-measurement", "record-assurance", "request-review", "judge"];

    private static readonly string[] Questions = [.. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Questions).Select(question => question.Name)];

    [Fact]
    public void Garbage_IsDecidedAndNeverThrows() =>
        Check<(int Beginning, int Attempt, int Days, int Spoilt, (int Field, int Garbage)[] More)>(random =>
        {
            var story = RandomHistory.Pick(RandomHistory.Beginnings, random.Beginning);
            var line = RandomHistory.Line(story, random.Attempt, random.Days, random.Spoilt, random.Days);
            foreach (var (field, garbage) in random.More)
            {
                line[RandomHistory.Pick([.. line.Select(member => member.Key)], field)] = RandomHistory.Spoilt(garbage);
            }

            var before = Fingerprint.Of(story.File);
            var action = line["do"] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
            var decision = story.Look(action, line).Decision;
            Fingerprint.Of(story.File).ShouldBe(before);
            switch (decision)
            {
                case Decision.Refused refused:
                    refused.Unmet.ShouldNotBeEmpty();
                    break;
                case Decision.Invalid invalid:
                    invalid.Errors.ShouldAllBe(error => error.Field.Length > 0 && error.Message.Length > 0);
                    break;
                default:
                    decision.ShouldBeOfType<Decision.Accepted>().After.LastNumber.ShouldBe(story.File!.LastNumber + 1);
                    break;
            }
        });

    [Fact]
    public void AFactThatIsStruck_LeavesEveryGateAsItWas() =>
        Check<(int Beginning, int Attempt, int Days)>(random =>
        {
            var story = RandomHistory.Pick(RandomHistory.Cases, random.Beginning).Later(3);
            foreach (var fact in StrikeableFacts(story, random.Attempt, random.Days))
            {
                var recorded = story.With(fact.Action, fact.Values);
                var struck = recorded.Later(3).WithStruck(recorded.LastRecord).On(story.Day);
                Fingerprint.OfGates(struck).ShouldBe(Fingerprint.OfGates(story));
                struck.Case.Departures.ShouldBe(story.Case.Departures);
            }
        });

    [Fact]
    public void ARequirementLookedAt_SaysTheSameAsTheStepThatIsTried() =>
        Check<(int Beginning, int Attempt, int Days)>(random =>
        {
            var story = RandomHistory.Pick(RandomHistory.Cases, random.Beginning).Later(3);
            story = StrikeableFacts(story, random.Attempt, random.Days).Aggregate(story, (told, fact) => told.With(fact.Action, fact.Values)).Later(3);
            foreach (var step in story.Case.Scenario.Steps.Where(step => step.IsTimely(story.Case)))
            {
                var unmet = step.LookAhead(CaseOutlook.Ahead(story.Case, step, story.Day, MadeUp.Bodies)).Where(found => !found.Finding.IsMet)
                    .Select(found => found.Requirement.Clause.Id).Distinct().Order(StringComparer.Ordinal).ToList();
                var tried = story.Try("take-step", Examples.Step(step.Name, Examples.OwnOf(story, step.Name)));
                DecisionAssertions.Describe(tried).ShouldBe(unmet.Count == 0 ? "accepted" : $"refused {string.Join(' ', unmet)}");
            }
        });

    [Fact]
    public void CanonicalJson_IsTheSameHoweverMembersAreOrdered() =>
        Check<(KeyValuePair<NonNull<string>, int>[] Members, int Seed)>(random =>
        {
            var members = random.Members.DistinctBy(member => member.Key.Get).Select(member => KeyValuePair.Create(
                member.Key.Get,
                (JsonNode?)new JsonObject { ["b"] = member.Value, ["a"] = new JsonArray(member.Key.Get, null, member.Value % 2 == 0) })).ToArray();
            var canonical = CanonicalJson.Rewrite(Text(members));
            new Random(random.Seed).Shuffle(members);
            CanonicalJson.Rewrite(Text(members)).ShouldBe(canonical);
            CanonicalJson.Rewrite(canonical).ShouldBe(canonical);
        });

    /// <summary>Each fact that can be struck, where it is accepted, dated a few days back or on.</summary>
    private static IEnumerable<(string Action, JsonObject Values)> StrikeableFacts(CaseStory story, int attempt, int days)
    {
        var day = DateField.Format(story.Day.AddDays(days % 4));
        var mechanism = RandomHistory.Pick(["sha-assurance", "wcc-assurance", "partnership-forum"], attempt);
        JsonObject[] facts =
        [
            Examples.Engagement("provider", story.Case.Providers[0]),
            Examples.Engagement("staff", "UNISON"),
            Examples.Engagement("other-provider", MadeUp.Hospitals, "They came to us"),
            Examples.Json(new { mechanism, outcome = days % 2 == 0 ? "assured" : "not-assured", notes = "Letter" }),
            Examples.Json(new { mechanism, question = "Ready?" }),
            Examples.Json(new { question = RandomHistory.Pick(Questions, attempt), answer = days % 2 == 0 ? "yes" : "no", rationale = "Evidence" }),
            Examples.Json(new { measure = "healing", value = days }),
        ];
        return from fact in facts.Select(fact => fact.And("on", day))
               from action in Strikeable
               where story.Try(action, fact) is Decision.Accepted
               select (action, fact);
    }

    private static string Text(IEnumerable<KeyValuePair<string, JsonNode?>> members) =>
        JsonSerializer.Serialize(new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))));

    private static void Check<T>(Action<T> holds) => Prop.ForAll(holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
