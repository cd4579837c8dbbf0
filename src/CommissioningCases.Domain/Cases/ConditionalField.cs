namespace CommissioningCases.Domain.Cases;

/// <summary>A step's own field that some answers to a choice ask for. With any other answer it is not read.</summary>
/// <param name="Words">Those answers, in the words of the exchange format.</param>
public sealed record ConditionalField(Field Choice, IReadOnlyList<string> Words, Field Field)
{
    /// <summary>Whether it must be given where it is asked for.</summary>
    public bool IsNeeded { get; init; } = true;

    /// <summary>Whether what was read so far asks for it.</summary>
    internal Func<FieldValues, bool> IsAsked { get; private init; } = _ => true;

    /// <summary>The field goes with those answers.</summary>
    public static ConditionalField With<T>(ChoiceField<T> choice, Field field, params IReadOnlyList<T> answers)
        where T : struct, Enum => new(choice, [.. answers.Select(ExchangeNames.Of)], field) { IsAsked = own => own.Has(choice) && answers.Contains(own.Get(choice)) };
}
