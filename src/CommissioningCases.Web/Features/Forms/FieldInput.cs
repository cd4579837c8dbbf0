using System.Text.Json.Nodes;
using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>How forms ask for a field that needs more than its kind says, and read what was typed.</summary>
/// <param name="Draw">Its parts: none where another field's part asks for it; null to be drawn as fields of its kind are.</param>
public sealed record FieldInput<TOverview>(Func<HistoryForm<TOverview>, IEnumerable<FormPart>?> Draw)
    where TOverview : IHistoryOverview
{
    /// <summary>What was typed; null here where it is read as fields of its kind are.</summary>
    public Func<IFormCollection, JsonNode?>? Read { get; init; }

    /// <summary>The box beside which a message about it stands; none where another message says it already. Null here where the box has the field's name.</summary>
    public Func<IFormCollection, string?>? BoxOf { get; init; }
}
