using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The contract from which a case starts: what the form that logs the case leaves open, it takes from there.</summary>
public sealed class ContractStart(ContractOption contract)
{
    /// <summary>The name of the button that fills the form in.</summary>
    public const string TakeButton = "take-from-contract";

    /// <summary>What the case is about where the form leaves it open.</summary>
    public string Service { get; } = EnglishFormat.List([.. contract.Services]);

    /// <summary>Code of the provider where the form names none.</summary>
    public string Provider => contract.Provider;

    /// <summary>The contract of that reference among those that can be chosen; null where it is none of them.</summary>
    public static ContractStart? Of(IReadOnlyList<ContractOption> contracts, string? reference) =>
        contracts.FirstOrDefault(one => one.Reference == reference) is { } found ? new ContractStart(found) : null;

    /// <summary>Fills in what is blank in the form.</summary>
    /// <param name="providers">What is chosen in each row of providers.</param>
    /// <returns>The rows of providers.</returns>
    public IReadOnlyList<string> FillIn(ModelStateDictionary state, IReadOnlyList<string> providers)
    {
        FillIn(state, LogCase.ContractField.Name, contract.Reference);
        FillIn(state, LogCase.ServiceField.Name, Service);
        var expires = LogCase.ContractExpiresField.Name;
        if (contract.Until is { } until && string.IsNullOrEmpty(state.TypedOr($"{expires}.day", null) + state.TypedOr($"{expires}.month", null) + state.TypedOr($"{expires}.year", null)))
        {
            Set(state, $"{expires}.day", EnglishFormat.Number(until.Day));
            Set(state, $"{expires}.month", EnglishFormat.Number(until.Month));
            Set(state, $"{expires}.year", DateField.Format(until)[..4]);
        }

        return providers.All(string.IsNullOrEmpty) ? [contract.Provider] : providers;
    }

    /// <summary>The fields of the attempt with what was left blank in the form.</summary>
    public JsonElement Complete(JsonElement fields)
    {
        var completed = JsonObject.Create(fields)!;
        completed.TryAdd(LogCase.ServiceField.Name, Service);
        completed.TryAdd(LogCase.ProvidersField.Name, new JsonArray(contract.Provider));
        if (contract.Until is { } until)
        {
            completed.TryAdd(LogCase.ContractExpiresField.Name, DateField.Format(until));
        }

        return JsonSerializer.SerializeToElement(completed);
    }

    private static void FillIn(ModelStateDictionary state, string name, string value)
    {
        if (string.IsNullOrWhiteSpace(state.TypedOr(name, null)))
        {
            Set(state, name, value);
        }
    }

    private static void Set(ModelStateDictionary state, string name, string value) => state.SetModelValue(name, value, value);
}
