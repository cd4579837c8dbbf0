
namespace CommissioningCases.Web.Features.Choice;

/// <summary>What a form of a programme is drawn from beside its fields.</summary>
/// <param name="Given">What a field holds already, by its name: typed, or filled in by the link to the form.</param>
/// <param name="People">Those who can be named in it.</param>
public sealed record ProgrammeFormContext(
    ProgrammeOverview Overview, ActionDefinition<ProgrammeFile> Action, Func<string, IReadOnlyList<string>> Given, IReadOnlyList<Option> People)
{
    public ProgrammeFile File => Overview.File;

    public KnownBodies Bodies => Overview.Bodies;

    public DateOnly Today => Overview.Today;

    /// <summary>The selected service that the form is about, once one is chosen; null before that.</summary>
    public SelectedService? Service => Value(SetPrice.ServiceField.Name) is { } name ? File.Services.GetValueOrDefault(name) : null;

    public string? Value(string field) => Given(field) is [{ Length: > 0 } only] ? only : null;
}
