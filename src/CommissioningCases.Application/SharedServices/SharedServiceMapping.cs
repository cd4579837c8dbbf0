using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.SharedServices;

internal sealed class SharedServiceMapping : IEntityTypeConfiguration<SharedService>
{
    public void Configure(EntityTypeBuilder<SharedService> shared)
    {
        shared.ToTable("shared_services");
        shared.HasKey(s => new { s.CaseId, s.Selection });
        shared.Property(s => s.Terms).HasColumnType("jsonb").HasConversion(terms => JsonSerializer.Serialize(terms, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<ServiceTerms>(text, JsonSerializerOptions.Default)!);
        shared.HasIndex(s => new { s.Service, s.Cluster }).HasFilter("is_shared").HasDatabaseName("shared_services_service");
        shared.NameColumnsInSnakeCase();
    }
}

/// <summary>The tables of this room, as the database offers them.</summary>
public static class SharedServiceSets
{
    extension(CasesDbContext db)
    {
        /// <summary>What clusters share of the services of their choice programmes.</summary>
        public DbSet<SharedService> SharedServices => db.Set<SharedService>();
    }
}
