using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Actions;

/// <summary>Each field of each action and step, spoilt one at a time.</summary>
public class ActionFieldsTests
{
    public static TheoryData<string> Actions => [.. Exemplars.All.Select(exemplar => exemplar.Name)];

    public static TheoryData<string, string> Fields()
    {
        var fields = new TheoryData<string, string>();
        foreach (var (exemplar, field) in Exemplars.All.SelectMany(exemplar => exemplar.Fields, (exemplar, field) => (exemplar, field)))
        {
            fields.Add(exemplar.Name, field.Name);
        }

        return fields;
    }

    [Fact]
    public void Exemplars_CoverEveryActionAndGiveEveryField()
    {
        var actions = CaseActions.All.Concat<ActionDefinition>(ProgrammeActions.All).Concat(ContractActions.All).Select(action => action.Name);
        actions.Except(Exemplars.All.Select(exemplar => exemplar.Action)).ShouldBeEmpty();
        Exemplars.All.ShouldAllBe(exemplar => exemplar.Fields.All(field => exemplar.Values.ContainsKey(field.Name) || field.Name == "contractExpires"));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Attempt_WithEveryFieldRight_IsAccepted(string action) =>
        Exemplars.Named(action).Story.Try(Exemplars.Named(action).Action, Exemplars.Named(action).Values).ShouldBeAccepted();

    [Theory]
    [MemberData(nameof(Actions))]
    public void Attempt_WithFieldsThatNobodyNamed_IgnoresThem(string action)
    {
        var values = Exemplars.Named(action).Values.And("colour", "blue").And("fields", new JsonObject { ["on"] = "never" });
        Exemplars.Named(action).Story.Try(Exemplars.Named(action).Action, values).ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_LeftOutOrBlank_IsInvalidUnlessItIsOptional(string action, string name)
    {
        var field = Field(action, name);
        List<Decision> blanks = [Without(action, name), With(action, name, null), With(action, name, ""), With(action, name, " \t ")];
        if (field is not TextField { IsOfSigns: true })
        {
            blanks.AddRange([With(action, name, "."), With(action, name, " — … £% ")]);
        }

        foreach (var blank in blanks)
        {
            switch (field.Presence)
            {
                case Presence.Required:
                    blank.ShouldBeInvalid(name);
                    break;
                case Presence.Optional when action != WithdrawProvider.Definition.Name:
                    blank.ShouldNotBeOfType<Decision.Refused>();
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_OfAnotherJsonType_IsInvalid(string action, string name)
    {
        var field = Field(action, name);
        JsonNode[] others = field switch
        {
            BooleanField => ["true", 1, new JsonArray()],
            NumberField => ["1", true, new JsonObject()],
            TextListField => ["text", 1, new JsonArray(1), new JsonObject()],
            NoticeField => [],
            ResultsField or WeightsField or CriteriaField => ["text", 1, new JsonArray(), new JsonObject { ["quality"] = "60", ["value"] = 40 }],
            _ => [1, false, new JsonArray("text"), new JsonObject()],
        };
        foreach (var other in others)
        {
            With(action, name, other).ShouldBeInvalid(name);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_WithTextThatIsNoneOfItsWords_IsInvalid(string action, string name)
    {
        if (Field(action, name) is CodeField { Source: not CodeSource.Person and not CodeSource.Union and not CodeSource.ChoiceService and not CodeSource.Document and not CodeSource.Contract and not CodeSource.CaseOfContract } or DateField or IChoiceField
            && Exemplars.Named(action).Values[name] is not null
            && !(action == RecordEngagement.Definition.Name && name == "party")
            && Field(action, name) != LogCase.ProgrammeServiceField)
        {
            With(action, name, "zz").ShouldBeInvalid(name);
            var spaced = With(action, name, $" {Exemplars.Named(action).Values[name]}");
            DecisionAssertions.Describe(spaced).ShouldBe(name is "record" or "application" or "engagement" or "replaces" ? "accepted" : $"invalid {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_WithTextOfMoreThanFourThousandCharacters_IsInvalid(string action, string name)
    {
        if (Field(action, name) is TextField or CodeField)
        {
            With(action, name, new string('x', 4001)).ShouldBeInvalid(name);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void TextField_OfFourThousandCharacters_IsAccepted(string action, string name)
    {
        if (Field(action, name) is TextField)
        {
            With(action, name, new string('x', 4000)).ShouldBeAccepted();
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void NumberField_OutsideItsRange_IsInvalid(string action, string name)
    {
        if (Field(action, name) is NumberField number)
        {
            if (number.Least is { } least)
            {
                With(action, name, least - 1).ShouldBeInvalid(name);
            }

            if (number.Most is { } most)
            {
                With(action, name, most + 1).ShouldBeInvalid(name);
                With(action, name, most - 0.5m).GetType().ShouldBe(number.IsWhole ? typeof(Decision.Invalid) : typeof(Decision.Accepted));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Attempt_WithEveryRequiredFieldLeftOut_NamesThemAll(string action)
    {
        var exemplar = Exemplars.Named(action);
        var required = exemplar.Fields.Where(field => field.Presence == Presence.Required && field.Name is not ("step" or "contractExpires")).ToList();
        var values = required.Aggregate(exemplar.Values, (left, field) => left.Without(field.Name));
        if (required.Count > 0)
        {
            var missing = exemplar.Story.Try(exemplar.Action, values).ShouldBeOfType<Decision.Invalid>();
            required.ShouldAllBe(field => missing.Fields.Contains(field.Name));
            missing.Errors.ShouldAllBe(error => error.Message.Length > 0);
        }
    }

    [Fact]
    public void FieldsThatTheLettersDoNotKnow_WereNotGivenWhereTheyHoldWhatTheyCannot()
    {
        foreach (var other in (JsonNode[])[7, true, new JsonArray("Jo"), new JsonObject(), new string('x', 4001)])
        {
            Given.Nothing.With("log-case", Examples.Log(1).And("owner", other.DeepClone())).Case.Owner.ShouldBeNull();
            Given.Case(1).Try("add-note", Examples.Json(new { text = "Asked for minutes" }).And("kind", other.DeepClone())).ShouldBeAccepted();
        }

        Given.Nothing.With("log-case", Examples.Log(1).And("owner", "Jo")).Case.Owner.ShouldBe("Jo");
        Given.Case(1).With("add-note", new { text = "Nobody told us", kind = "not-engaged" }).Case.StaffSideNotes.Count.ShouldBe(1);
    }

    private static Field Field(string action, string name) => Exemplars.Named(action).Fields.Single(field => field.Name == name);

    private static Decision Without(string action, string name) =>
        Exemplars.Named(action).Story.Try(Exemplars.Named(action).Action, Exemplars.Named(action).Values.Without(name));

    private static Decision With(string action, string name, JsonNode? value)
    {
        var values = Exemplars.Named(action).Values.Without(name);
        values[name] = value?.DeepClone();
        return Exemplars.Named(action).Story.Try(Exemplars.Named(action).Action, values);
    }
}
