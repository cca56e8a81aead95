-- whatever may have been in flight when the last process died is called again under a new generation, with the same attempt
update engine.job set generation = generation + 1 where kind in ('discover', 'step')
