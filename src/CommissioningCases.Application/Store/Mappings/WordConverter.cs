using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommissioningCases.Application.Store;

/// <summary>Stores a value of an enumeration as the word that the exchange format has for it.</summary>
internal sealed class WordConverter<T>() : ValueConverter<T, string>(value => ExchangeNames.Of(value), word => WordConverter.Parse<T>(word))
    where T : struct, Enum;

internal static class WordConverter
{
    public static T Parse<T>(string word)
        where T : struct, Enum =>
        ExchangeNames.TryParse<T>(word, out var value) ? value : throw new InvalidOperationException($"{word} is no {typeof(T).Name}.");
}
