using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Domain.Choice;

/// <summary>The commissioner sets the price of a service (CP.7).</summary>
public sealed record SetPrice(string Service, decimal Price) : ProgrammeAction
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static NumberField PriceField { get; } = new("price", "Price in pounds");

    public static ProgrammeActionDefinition Definition { get; } = new(
        "set-price",
        "Set the price",
        [ServiceField, PriceField],
        fields => new SetPrice(fields.Read(ServiceField), fields.Read(PriceField)));

    public override ProgrammeActionDefinition Describe() => Definition;

    internal override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Prices = service.Prices.Add(new ServicePrice(mark, Price)) });
}
