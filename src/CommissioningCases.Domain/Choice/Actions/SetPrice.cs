namespace CommissioningCases.Domain.Choice;

/// <summary>The commissioner sets the price of a service (CP.7).</summary>
public sealed record SetPrice(string Service, ExactNumber Price) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static NumberField PriceField { get; } = new("price", "Price in pounds") { Hint = "One number. For what it is paid, and when it holds, is said afterwards" };

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "set-price",
        "Set the price",
        [ServiceField, PriceField],
        fields => new SetPrice(fields.Read(ServiceField), fields.Read(PriceField)))
    {
        Rule = ActionRule.For<ProgrammeFile, SetPrice>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.Nothing,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Price set", $" for {telling.Names.Service(Service)}: {EnglishFormat.Pounds(Price)}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Prices = service.Prices.Add(new ServicePrice(mark, this)) });

    private static void Check(ProgrammeFile file, SetPrice set, RuleContext context)
    {
        ProgrammeRules.RequireSelected(file, set.Service, ServiceField, context);
        context.Invalid(set.Price <= 0, PriceField, "Price in pounds must be above zero");
    }
}
