using CommissioningCases.Application.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Application.Sheets;

/// <summary>The one-time links of people who were invited where the service sends no mail, encrypted until whoever invited them has seen them.</summary>
internal sealed class SheetSecrets(IDataProtectionProvider provider) : KeptSecret<OneTimeLink>(provider, "CommissioningCases.Sheets");
