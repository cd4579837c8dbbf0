namespace CommissioningCases.Domain.Choice;

/// <summary>The commissioner sets the price of a service (CP.7).</summary>
/// <param name="Unit">What it is paid for, such as "course of treatment"; null where that is not set out.</param>
/// <param name="From">The first day on which it holds; null where it holds from the day on which it was set.</param>
/// <param name="Until">The last day on which it holds; null where none is set.</param>
public sealed record SetPrice(string Service, decimal Price, string? Unit, DateOnly? From, DateOnly? Until) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static NumberField PriceField { get; } = new("price", "Price in pounds");

    public static TextField UnitField { get; } = new("unit", "Paid for each") { IsShort = true, Presence = Presence.Optional, Hint = "Such as “course of treatment” or “assessment”" };

    public static DateField FromField { get; } = new("from", "Holds from") { Presence = Presence.Optional };

    public static DateField UntilField { get; } = new("until", "Holds until") { Presence = Presence.Optional, Hint = "The last day" };

    public static ProgrammeActionDefinition Definition { get; } = new(
        "set-price",
        "Set the price",
        [ServiceField, PriceField, UnitField, FromField, UntilField],
        fields => new SetPrice(
            fields.Read(ServiceField), fields.Read(PriceField), fields.Find(UnitField), fields.Find(FromField), fields.Find(UntilField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) => file.WithService(
        Service,
        service => service with { Prices = service.Prices.Add(new ServicePrice(mark, Price, Unit, From ?? mark.On, Until)) });
}
