using System.Text.Json;

namespace CommissioningCases.Application.Demonstration;

/// <summary>One line of a demonstration history: who tries what.</summary>
/// <param name="By">The user name of the demonstration account.</param>
/// <param name="Fields">The fields of the exchange format, with every day worked out.</param>
/// <param name="Refused">The clauses under which the letter refuses it; empty where it is accepted.</param>
public sealed record DemonstrationAttempt(string By, string Do, JsonElement Fields, IReadOnlyList<string> Refused);
