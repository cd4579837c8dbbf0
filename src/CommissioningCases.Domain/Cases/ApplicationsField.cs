using System.Text.Json;

namespace CommissioningCases.Domain.Cases;

/// <summary>Applications as a choice programme had them at a moment: who applied, by which of the programme's entries and when, and the outcome.</summary>
public sealed class ApplicationsField(string name, string label) : Field<IReadOnlyList<Application>>(name, label)
{
    private static CodeField Provider { get; } = new("provider", "Applicant", CodeSource.OtherProvider);

    private static NumberField Entry { get; } = new("entry", "Entry") { Least = 1, Most = int.MaxValue, IsWhole = true };

    private static DateField On { get; } = new("on", "Date");

    private static ChoiceField<ApplicationOutcome> Outcome { get; } = new("outcome", "Outcome") { Presence = Presence.Optional };

    private static NumberField OutcomeEntry { get; } = new("outcomeEntry", "Entry of the outcome") { Least = 1, Most = int.MaxValue, IsWhole = true };

    private static DateField OutcomeOn { get; } = new("outcomeOn", "Date of the outcome");

    internal override string? Read(JsonElement element, out IReadOnlyList<Application> value)
    {
        value = [];
        if (element.ValueKind != JsonValueKind.Array)
        {
            return $"{Label} must be a list";
        }

        var applications = new List<Application>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return $"{Label} must be a list of objects";
            }

            var fields = new FieldReader(item);
            applications.Add(Read(fields));
            if (fields.Errors is [var wrong, ..])
            {
                return $"{Label}: {wrong.Message}";
            }
        }

        value = applications;
        return null;
    }

    internal override void Write(Utf8JsonWriter writer, IReadOnlyList<Application> value)
    {
        writer.WriteStartArray();
        foreach (var application in value)
        {
            writer.WriteRawValue(ValuesOf(application).ToCanonicalJson());
        }

        writer.WriteEndArray();
    }

    private static Application Read(FieldReader fields)
    {
        var provider = fields.Read(Provider);
        var application = new Application(new EntryMark((int)fields.Read(Entry), fields.Read(On)), provider);
        return fields.Find(Outcome) is not { } outcome ? application : application with
        {
            Decided = new ApplicationDecision(
                new EntryMark((int)fields.Read(OutcomeEntry), fields.Read(OutcomeOn)),
                new DecideApplication(provider, outcome, "")),
        };
    }

    private static FieldValues ValuesOf(Application application)
    {
        var values = FieldValues.Of(Provider, application.Provider).With(Entry, application.Mark.Number).With(On, application.On);
        return application.Decided is not { } decided ? values : values
            .With(Outcome, decided.Details.Outcome).With(OutcomeEntry, decided.Mark.Number).With(OutcomeOn, decided.On);
    }
}
