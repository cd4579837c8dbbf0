using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>The tables of the register of contracts.</summary>
internal sealed class ContractProjectionMapping : IEntityTypeConfiguration<RegisteredContract>, IEntityTypeConfiguration<ContractPrompt>
{
    public void Configure(EntityTypeBuilder<RegisteredContract> contract)
    {
        contract.ToTable("contracts");
        contract.HasKey(c => c.CaseId);
        contract.HasIndex(c => new { c.Pct, c.LastDay, c.CaseId }).HasDatabaseName("contracts_pct");
        contract.HasIndex(c => new { c.Sha, c.LastDay, c.CaseId }).HasDatabaseName("contracts_sha");
        contract.HasIndex(c => new { c.LastDay, c.CaseId }).HasDatabaseName("contracts_day");
        contract.HasIndex([nameof(RegisteredContract.Pct), nameof(RegisteredContract.LastDay), nameof(RegisteredContract.CaseId)], "contracts_pct_standing").HasFilter(RegisteredContract.IsStanding);
        contract.HasIndex([nameof(RegisteredContract.Sha), nameof(RegisteredContract.LastDay), nameof(RegisteredContract.CaseId)], "contracts_sha_standing").HasFilter(RegisteredContract.IsStanding);
        contract.HasIndex([nameof(RegisteredContract.LastDay), nameof(RegisteredContract.CaseId)], "contracts_standing").HasFilter(RegisteredContract.IsStanding);
        contract.HasIndex(c => new { c.Provider, c.LastDay, c.CaseId }).HasDatabaseName("contracts_provider");
        contract.HasIndex(c => new { c.Lead, c.LastDay, c.CaseId }).HasDatabaseName("contracts_lead");
        contract.HasIndex(c => new { c.Pct, c.Number }).HasDatabaseName("contracts_number");
        contract.HasIndex(c => c.Words).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("contracts_words");
        contract.IsProjection();
    }

    public void Configure(EntityTypeBuilder<ContractPrompt> prompt)
    {
        prompt.IsRegister("contract_prompts", nameof(ContractPrompt.Due));
        string[] columns = [nameof(ContractPrompt.Due), nameof(ContractPrompt.CaseId), nameof(ContractPrompt.Number)];
        prompt.HasIndex(columns, "contract_prompts_open").HasFilter(ContractPrompt.IsOpen);
        prompt.HasIndex([nameof(ContractPrompt.Pct), .. columns], "contract_prompts_pct_open").HasFilter(ContractPrompt.IsOpen);
        prompt.HasIndex([nameof(ContractPrompt.Sha), .. columns], "contract_prompts_sha_open").HasFilter(ContractPrompt.IsOpen);
    }
}
