using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Application.Cases;

/// <summary>A case as union representatives see it: without bids, scores and weights, and without invitations before the award.</summary>
internal static class UnionView
{
    public static CaseView WithoutTenderContent(this CaseView view) => view with
    {
        File = view.File with { Tenders = view.File.Tenders.ConvertAll(Strip), StepsTaken = view.File.StepsTaken.ConvertAll(Strip) },
        Entries = [.. view.Entries.Where(entry => IsShown(entry, view.File)).Select(Strip)],
    };

    private static Tender Strip(Tender tender) => tender with
    {
        Details = tender.Details with { Weights = new Weights(0, 0) },
        Invitations = tender.AwardedTo is null ? [] : tender.Invitations,
        Bids = tender.Bids.Clear(),
    };

    private static StepTaken Strip(StepTaken step) => TenderContent.IsIn(step.Details.Step)
        ? step with { Details = step.Details with { Rationale = "", Fairness = "", Needs = "", Proportionality = "" } }
        : step;

    /// <summary>What was refused about a tender tells of its bids, too.</summary>
    private static bool IsShown(EntryView entry, CaseFile file) =>
        !TenderContent.IsIn(entry.Do, entry.Fields)
        || (entry.IsAccepted && (entry.Do == OpenTender.Definition.Name || entry.Do == TakeStep.Definition.Name || IsInvitationToAwarded(entry, file)));

    private static bool IsInvitationToAwarded(EntryView entry, CaseFile file) =>
        file.Tenders.Exists(tender => tender.AwardedTo is not null && tender.Invitations.Exists(invitation => invitation.Mark.Number == entry.Number));

    /// <summary>Of a tender's opening, award or end only what it came to.</summary>
    private static EntryView Strip(EntryView entry) => !TenderContent.IsIn(entry.Do, entry.Fields)
        ? entry
        : entry with
        {
            Fields = Only(entry.Fields, TakeStep.StepField.Name, Invite.ProviderField.Name, OpenTender.TypeField.Name, OpenTender.ClosesField.Name),
        };

    private static JsonElement Only(JsonElement fields, params IEnumerable<string> names)
    {
        var kept = new JsonObject();
        foreach (var name in names)
        {
            if (fields.TryGetProperty(name, out var value))
            {
                kept[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return JsonSerializer.SerializeToElement(kept);
    }
}
