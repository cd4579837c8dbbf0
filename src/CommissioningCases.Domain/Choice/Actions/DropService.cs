namespace CommissioningCases.Domain.Choice;

/// <summary>The selection is changed: a service is no longer part of it, with the reason.</summary>
public sealed record DropService(string Service, string Reason) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static TextField ReasonField { get; } = new("reason", "Why it is no longer selected");

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "drop-service",
        "Take a service out of the selection",
        [ServiceField, ReasonField],
        fields => new DropService(fields.Read(ServiceField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<ProgrammeFile, DropService>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Service taken out of the selection", $": {telling.Names.Service(Service)}")
    {
        Shown = [ReasonField],
    };

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file with
    {
        Services = file.Services.Remove(Service),
        Dropped = file.Dropped.Add(new DroppedService(mark, this, file.Services[Service])),
    };

    private static void Check(ProgrammeFile file, DropService drop, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, drop.Service, ServiceField, context);
        context.Invalid(service?.Live is not null, ServiceField, "The service is live: patients choose between its providers");
        context.Invalid(service is not null && !file.MayLoseSelection, ServiceField, "The SHA was told of three services or more: select another first");
        context.Invalid(file.Pending.Any(number => file.Applications[number].Service == drop.Service), ServiceField, "Applications to qualify for the service wait for their outcome");
    }
}
