namespace CommissioningCases.Domain.Choice;

/// <summary>The selection is changed: a service is no longer part of it, with the reason.</summary>
public sealed record DropService(string Service, string Reason) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextField ReasonField { get; } = new("reason", "Why it is no longer selected");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "drop-service",
        "Take a service out of the selection",
        [ServiceField, ReasonField],
        fields => new DropService(fields.Read(ServiceField), fields.Read(ReasonField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file with
    {
        Services = file.Services.Remove(Service),
        Dropped = file.Dropped.Add(new DroppedService(mark, this, file.Services[Service])),
    };
}
