using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Projections;

/// <summary>
/// What of a history union representatives see: how providers and staff were engaged, the chances given, stages and departures. Listed is what they see;
/// everything else, such as bids, notes, minutes and what reviewers and commissioners say to each other, they do not.
/// </summary>
public static class UnionSight
{
    private static readonly FrozenSet<string> Whole = Names(
        LogCase.Definition, RecordEngagement.Definition, RespondAsStaffSide.Definition, DealWithDeparture.Definition, ExplainDeparture.Definition,
        RecordConcern.Definition, SetMeasure.Definition, RecordMeasurement.Definition, OfferChance.Definition, JudgeChance.Definition,
        HoldJointReview.Definition, OfferPlanOpportunity.Definition, JudgePlan.Definition, Judge.Definition,
        RecordCause.Definition, RecordRemedy.Definition, RecordSupport.Definition, RecordDirection.Definition, PublishProspectus.Definition,
        AssignOwner.Definition);

    private static readonly FrozenDictionary<string, Field[]> Partly = new Dictionary<string, Field[]>
    {
        [RecordAssurance.Definition.Name] = [RecordAssurance.MechanismField, RecordAssurance.OutcomeField],
        [RecordBoardDecision.Definition.Name] = [RecordBoardDecision.StepField, RecordBoardDecision.ApprovedField],
        [RecordContribution.Definition.Name] = [RecordContribution.ProviderField, RecordContribution.DeclinedField],
        [WithdrawProvider.Definition.Name] = [WithdrawProvider.ProviderField, WithdrawProvider.FailedField],
        [Strike.Definition.Name] = [Strike.RecordField],
        [OpenTender.Definition.Name] = [OpenTender.TypeField, OpenTender.ClosesField],
    }.ToFrozenDictionary();

    /// <summary>Whether nothing of such an entry is kept from them.</summary>
    public static bool SeesAllOf(string action, JsonElement fields) =>
        action == TakeStep.Definition.Name ? !TenderContent.IsIn(action, fields) : Whole.Contains(action);

    /// <summary>The fields of such an entry that they see; null where they do not see the entry at all.</summary>
    public static JsonElement? FieldsOf(string action, JsonElement fields)
    {
        if (SeesAllOf(action, fields))
        {
            return fields;
        }

        if (action == TakeStep.Definition.Name)
        {
            return Only(fields, [TakeStep.StepField.Name, Invite.ProviderField.Name]);
        }

        return Partly.TryGetValue(action, out var seen) ? Only(fields, seen.Select(field => field.Name)) : null;
    }

    /// <summary>The fields of an entry of which they see all, but for who applied in a choice programme.</summary>
    public static JsonElement WithoutApplications(JsonElement fields) => fields.TryGetProperty(SharedApplications.Field.Name, out _)
        ? Only(fields, fields.EnumerateObject().Select(field => field.Name).Where(name => name != SharedApplications.Field.Name))
        : fields;

    /// <summary>Whether they see that something is due then. When a tender closes is public; what reviewers ask, and are asked for, is not.</summary>
    /// <param name="what">One of the words of <see cref="DeadlineKind"/>.</param>
    public static bool SeesDeadline(string what) => what is DeadlineKind.Chance or DeadlineKind.Plan or DeadlineKind.Tender or DeadlineKind.Contract;

    private static FrozenSet<string> Names(params IEnumerable<ActionDefinition> actions) => actions.Select(action => action.Name).ToFrozenSet();

    private static JsonElement Only(JsonElement fields, IEnumerable<string> seen)
    {
        var kept = new JsonObject();
        foreach (var name in seen)
        {
            if (fields.TryGetProperty(name, out var value))
            {
                kept[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return JsonSerializer.SerializeToElement(kept);
    }
}
